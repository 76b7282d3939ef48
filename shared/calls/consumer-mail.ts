/** Families of providers whose name stands under many endings. */
const FAMILIES: Readonly<Record<string, string>> = {
  outlook:
    'com de fr it es pt be dk at cz hu ie jp kr lv my ph sa sg sk co.id co.il co.th com.ar com.au com.br com.gr com.tr com.vn cl in',
  hotmail:
    'com co.uk fr de it es be ca ch nl no se dk fi gr co.jp co.nz co.th com.ar com.au com.br com.tr cl',
  live: 'com co.uk fr de it nl be ca at ch se no dk fi ie jp cn ru in com.ar com.au com.mx com.pt com.my com.sg cl',
  yahoo:
    'com co.uk fr de it es ie ca at ch gr nl pl pt ro se no dk fi co.jp co.in co.id co.kr co.nz co.za com.ar com.au com.br com.cn com.hk com.mx com.ph com.sg com.tr com.tw com.vn cl in',
  gmx: 'com de at ch net co.uk fr es org info biz eu li tm',
  icloud: 'com',
  zoho: 'com eu in',
  yandex: 'com ru ua by kz com.tr',
  mail: 'com ru ee de ch kz uz bg',
  proton: 'me',
  protonmail: 'com ch',
  tutanota: 'com de',
  tuta: 'com io',
  freenet: 'de',
  bluewin: 'ch com',
  orange: 'fr es be pl',
  libero: 'it',
  seznam: 'cz',
  inbox: 'com lv lt ru',
  o2: 'pl co.uk cz',
  interia: 'pl eu',
  rediffmail: 'com',
  fastmail: 'com fm co.uk de',
  aol: 'com de fr it es co.uk com.br com.mx',
};

/** Providers under one name each; with the families above 300 and more. Own list, gathered 2026-11. */
const SINGLE = `
gmail.com googlemail.com msn.com passport.com windowslive.com me.com mac.com ymail.com rocketmail.com yahoodns.net
posteo.de posteo.net posteo.at posteo.ch posteo.eu posteo.org mailbox.org web.de t-online.de magenta.de arcor.de
online.de email.de vodafonemail.de vodafone.de unitybox.de kabelmail.de netcologne.de ewetel.net ewe.net osnanet.de
versanet.de alice-dsl.net alice.de aim.com compuserve.com netscape.net hey.com pm.me disroot.org riseup.net
startmail.com runbox.com mailfence.com hushmail.com ctemplar.com tutamail.com keemail.me lavabit.com kolabnow.com
countermail.com mykolab.com duck.com relay.firefox.com mozmail.com privaterelay.appleid.com simplelogin.com
anonaddy.me passmail.net skiff.com cock.li murena.io ik.me infomaniak.ch hispeed.ch sunrise.ch swissonline.ch
gmx.li vtxnet.ch romandie.com aon.at chello.at utanet.at inode.at kabsi.at liwest.at tele2.at a1.net drei.at
free.fr laposte.net sfr.fr wanadoo.fr neuf.fr numericable.fr bbox.fr club-internet.fr aliceadsl.fr cegetel.net
voila.fr nordnet.fr dbmail.com noos.fr 9online.fr ozone.net virgilio.it tin.it alice.it tim.it tiscali.it
fastwebnet.it email.it poste.it iol.it inwind.it blu.it supereva.it teletu.it vodafone.it katamail.com pec.it
terra.es telefonica.net movistar.es ono.com ya.com euskaltel.net sapo.pt clix.pt netcabo.pt mail.telepac.pt iol.pt
meo.pt uol.com.br bol.com.br terra.com.br ig.com.br globo.com globomail.com r7.com oi.com.br zipmail.com.br
prodigy.net.mx telmex.com fibertel.com.ar speedy.com.ar arnet.com.ar ciudad.com.ar
ziggo.nl kpnmail.nl kpnplanet.nl planet.nl home.nl hetnet.nl xs4all.nl upcmail.nl casema.nl chello.nl quicknet.nl
zeelandnet.nl telfort.nl tele2.nl online.nl caiway.nl solcon.nl freedom.nl onsbrabantnet.nl zonnet.nl
telenet.be skynet.be proximus.be scarlet.be voo.be pandora.be base.be
telia.com bredband.net comhem.se spray.se passagen.se home.se tele2.se bahnhof.se online.no broadpark.no getmail.no
frisurf.no mail.dk tdcadsl.dk stofanet.dk youmail.dk jubii.dk kolumbus.fi elisanet.fi luukku.com suomi24.fi
pp.inet.fi saunalahti.fi
wp.pl onet.pl onet.eu op.pl poczta.onet.pl poczta.fm gazeta.pl tlen.pl vp.pl email.cz centrum.cz post.cz volny.cz
atlas.cz azet.sk zoznam.sk centrum.sk post.sk freemail.hu citromail.hu indamail.hu t-online.hu upcmail.hu
abv.bg dir.bg net.hr siol.net t-2.net amis.net hot.ee delfi.lt one.lt ukr.net i.ua meta.ua bigmir.net
bk.ru list.ru internet.ru rambler.ru lenta.ru ro.ru narod.ru ya.ru tut.by
btinternet.com btopenworld.com bt.com talktalk.net talk21.com virginmedia.com ntlworld.com blueyonder.co.uk sky.com
tiscali.co.uk plus.com plusnet.com freeserve.co.uk madasafish.com ee.co.uk eircom.net iol.ie vodafone.ie
comcast.net xfinity.com verizon.net att.net sbcglobal.net bellsouth.net ameritech.net pacbell.net swbell.net
cox.net charter.net spectrum.net rr.com roadrunner.com twc.com earthlink.net mindspring.com juno.com netzero.net
optonline.net optimum.net frontier.com frontiernet.net windstream.net centurylink.net centurytel.net q.com
embarqmail.com suddenlink.net cableone.net mediacombb.net wowway.com rcn.com excite.com lycos.com usa.net
rogers.com shaw.ca sympatico.ca bell.net telus.net videotron.ca cogeco.ca eastlink.ca sasktel.net
bigpond.com bigpond.net.au optusnet.com.au iinet.net.au internode.on.net tpg.com.au westnet.com.au dodo.com.au
xtra.co.nz slingshot.co.nz orcon.net.nz vodafone.co.nz telkomsa.net mweb.co.za webmail.co.za vodamail.co.za
qq.com foxmail.com 163.com 126.com yeah.net sina.com sina.cn sohu.com 139.com 189.cn aliyun.com tom.com 21cn.com
naver.com hanmail.net daum.net nate.com kakao.com docomo.ne.jp ezweb.ne.jp softbank.ne.jp i.softbank.jp au.com
nifty.com biglobe.ne.jp ocn.ne.jp so-net.ne.jp excite.co.jp goo.jp pchome.com.tw hinet.net netvigator.com
singnet.com.sg pacific.net.sg sify.com indiatimes.com mynet.com superonline.com ttmail.com walla.co.il walla.com
netvision.net.il bezeqint.net 012.net.il otenet.gr forthnet.gr in.gr hol.gr gmx.us email.com usa.com post.com
europe.com myself.com consultant.com engineer.com writeme.com dr.com mail2world.com onmail.com
`;

const DOMAINS: ReadonlySet<string> = new Set([
  ...Object.entries(FAMILIES).flatMap(([name, endings]) =>
    endings.split(' ').map((ending) => `${name}.${ending}`),
  ),
  ...SINGLE.trim().split(/\s+/),
]);

/** How many domains the list holds, for a test. */
export const CONSUMER_MAIL_COUNT = DOMAINS.size;

/** Whether a mail domain is one that private people of any firm use, so that it says nothing about whose client this is. */
export const isConsumerMail = (domain: string): boolean => DOMAINS.has(domain.trim().toLowerCase());
