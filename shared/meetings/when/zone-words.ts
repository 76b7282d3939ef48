import type { Zone } from '../../base/time.ts';

/**
 * Names that programs and people use for zones beyond the cities of the IANA list: Zoom's and Windows' lists, in English and as
 * Windows writes them in German, French, Spanish and Italian; then the short letters. `!` marks what may mean another zone too.
 */
const TABLE = `
America/New_York=eastern time,eastern,us eastern time,indiana,washington,washington dc,boston,atlanta,miami,philadelphia,et,est,edt
America/Toronto=montreal,ottawa,quebec
America/Chicago=central time,us central time,dallas,houston,austin,ct,cst!,cdt!
America/Denver=mountain time,us mountain time,mt,mst!,mdt
America/Los_Angeles=pacific time,us pacific time,pacific,san francisco,seattle,san diego,portland,las vegas,pt,pst,pdt
America/Phoenix=arizona,mst!
America/Anchorage=alaska,alaska time,akst,akdt
Pacific/Honolulu=hawaii,hawaii time,hst,hast
America/Halifax=atlantic time,ast!,adt
America/St_Johns=newfoundland,newfoundland time,newfoundland and labrador,nst,ndt
America/Regina=saskatchewan
America/Guatemala=central america
America/Mexico_City=guadalajara,mexico,mexiko-stadt
America/Havana=cst!,cdt!
America/Sao_Paulo=brasilia,brasilia time,rio de janeiro,brt,brst
America/Argentina/Buenos_Aires=buenos aires,art
America/Guyana=georgetown
America/Bogota=quito,rio branco,cot
America/Lima=pet
America/Santiago=clt,clst
America/Puerto_Rico=san juan
America/Nuuk=greenland
Atlantic/Cape_Verde=cape verde islands,cape verde is
Pacific/Midway=midway island
Pacific/Pago_Pago=american samoa
Pacific/Apia=samoa,independent state of samoa
Europe/London=edinburgh,british time,uk time,uk,england,londres,londra,bst!
Europe/Dublin=ireland,ist!
Europe/Lisbon=portugal,western european time,lissabon,lisbonne,lisboa,lisbona,wet,west,wez,wesz
Europe/Berlin=central european time,central europe,germany,cet,cest,mez,mesz,bern,berne,berna,roma,wien,vienne,viena,hamburg,munich,munchen,cologne,koln,frankfurt,stoccolma,estocolmo
Europe/Rome=rom,roma,milan,mailand
Europe/Vienna=wien
Europe/Zurich=bern,geneva,genf
Europe/Paris=heure de paris,france
Europe/Brussels=bruxelles,brussel
Europe/Copenhagen=kopenhagen,copenhague
Europe/Madrid=spain,barcelona
Europe/Prague=prague bratislava,prag,praga
Europe/Warsaw=warschau,varsovie
Europe/Helsinki=kyiv,kiev,eastern european time,eet,eest,oez,oesz
Europe/Athens=athen
Europe/Bucharest=bukarest
Europe/Moscow=moscow time,st petersburg,moskau,moscou,msk
Europe/Istanbul=ankara,turkey,trt
Africa/Johannesburg=pretoria,south africa,cape town,sast
Africa/Nairobi=east africa time,eat
Africa/Lagos=west central africa,wat
Africa/Maputo=central africa time,cat
Asia/Jerusalem=tel aviv,israel,israel time,ist!,idt
Asia/Riyadh=ast!
Asia/Dubai=abu dhabi,muscat,gst
Asia/Karachi=islamabad,pkt
Asia/Kolkata=india,india time,indian time,mumbai,new delhi,delhi,chennai,bangalore,bengaluru,hyderabad,ist!
Asia/Colombo=sri jayawardenepura
Asia/Dhaka=dacca,bangladesh,bst!
Asia/Yangon=rangoon
Asia/Kathmandu=nepal,npt
Asia/Bangkok=thailand,ict
Asia/Ho_Chi_Minh=ho chi minh city,hanoi,vietnam,saigon
Asia/Jakarta=wib
Asia/Shanghai=beijing,chongqing,china,china time,shenzhen,guangzhou,cst!
Asia/Hong_Kong=hong kong sar,hkt
Asia/Singapore=kuala lumpur,sgt
Asia/Manila=pht
Asia/Tokyo=osaka,sapporo,japan,japan time,jst
Asia/Seoul=korea,korea time,kst
Asia/Almaty=astana
Australia/Sydney=canberra,australian eastern time,aest,aedt
Australia/Adelaide=acst,acdt
Australia/Perth=awst
Pacific/Auckland=wellington,new zealand,new zealand time,nzst,nzdt
Pacific/Guadalcanal=solomon islands,solomon is
Pacific/Fiji=fiji islands
Pacific/Majuro=marshall islands,marshall is
`;

const zonesOf = new Map<string, Zone[]>();

function table(): ReadonlyMap<string, readonly Zone[]> {
  if (zonesOf.size > 0) return zonesOf;
  const offer = (word: string, zone: Zone) => zonesOf.set(word, [...(zonesOf.get(word) ?? []), zone]);
  if (typeof Intl.supportedValuesOf === 'function')
    for (const zone of Intl.supportedValuesOf('timeZone')) {
      const city = zone.split('/').at(-1)?.replace(/_/g, ' ').toLowerCase();
      if (city && zone.includes('/') && !zone.startsWith('Etc/')) offer(city, zone);
    }
  for (const line of TABLE.trim().split('\n')) {
    const [zone = '', words = ''] = line.split('=');
    for (const word of words.split(',')) offer(word.replace('!', ''), zone);
  }
  return zonesOf;
}

/** The zones that a word or a city may mean, in small letters without accents; several for one that is not clear. */
export const zonesByWord = (word: string): readonly Zone[] => table().get(word) ?? [];

/** One zone for each time that the world's clocks keep, for names in a reader's own language and for questions. */
export const sampleZones = (): readonly Zone[] =>
  TABLE.trim()
    .split('\n')
    .map((line) => line.split('=')[0] ?? '');
