import type { JSX } from 'preact';
import { useState } from 'preact/hooks';
import type { Act, ActRoom } from '#shared/workflows/tasks/act-rooms.ts';
import { Button } from '#shared/ui/actions.tsx';
import { TaskForm } from '#shared/ui/task-form.tsx';
import type { EngagementView } from '#sheets-addon/apps-script/messages.ts';
import type { PanelProps } from './panel-props.ts';
import { useDesk } from './use-desk.ts';

/** The task whose form is open, and the fields that it asks first. */
type Chosen = Pick<Act, 'task' | 'record'> & { readonly fields?: readonly string[] };

/** All that can be done in an engagement, each as a short form: the same tasks and commands as in the workbench. */
export function TasksPanel(props: PanelProps & { readonly next?: boolean }): JSX.Element {
  const { view, script, show, next } = props;
  const one = view.engagement as EngagementView;
  const [first] = useState(next ? (one.steps[0]?.task ?? null) : null);
  const [chosen, setChosen] = useState<Chosen | null>(first);
  const [refusal, setRefusal] = useState('');
  const open = useDesk(props);
  if (!open) return <p class="part quiet">Reading the rows …</p>;
  const acts = open.at.dutiesIn(open.sheet, one.id);
  const press = async (act: Act) => {
    setRefusal('');
    if (!act.wish) return setChosen(act);
    const problems = await script.save(act.wish, 'Noted.');
    setRefusal(problems?.[0]?.message ?? '');
  };
  if (chosen)
    return (
      <section class="part">
        <p class="source">{one.client}</p>
        <h1>{acts.taskNamed(chosen.task).title}</h1>
        <TaskForm
          task={acts.taskNamed(chosen.task)}
          name={chosen.task}
          place={`${one.id} ${chosen.record}`}
          seen={acts.seen(chosen.record)}
          choices={acts.choices(chosen.record)}
          onSave={(wish) => script.save(wish, `Noted for ${one.client}.`)}
          only={chosen.fields?.join()}
          onClose={() => (chosen === first ? show('row') : setChosen(null))}
        />
      </section>
    );
  return (
    <>
      <section class="part">
        <p class="source">{one.client}</p>
        <h1>All tasks</h1>
        {refusal ? <p role="alert">{refusal}</p> : null}
      </section>
      {acts.rooms.map((room) => (
        <Room key={room.title} room={room} onPress={(act) => void press(act)} />
      ))}
    </>
  );
}

interface RoomProps {
  readonly room: ActRoom;
  readonly onPress: (act: Act) => void;
}

const Room = ({ room, onPress }: RoomProps): JSX.Element => (
  <section class="part">
    {room.isRare ? null : <h2>{room.title}</h2>}
    <ul class="rows">
      {room.rows.map((row) => (
        <li key={row.id}>
          <span class="grow">{row.words}</span>
          {row.acts.map((act) => (
            <Button key={act.task} look="link" onClick={() => onPress(act)}>
              {act.button}
              <span class="sr"> {row.words}</span>
            </Button>
          ))}
        </li>
      ))}
    </ul>
    {room.isRare ? (
      <details>
        <summary>{room.title}</summary>
        <Acts room={room} onPress={onPress} />
      </details>
    ) : (
      <Acts room={room} onPress={onPress} />
    )}
  </section>
);

const Acts = ({ room, onPress }: RoomProps): JSX.Element => (
  <div class="buttons">
    {room.acts.map((act) => (
      <Button key={act.task} onClick={() => onPress(act)}>
        {act.button}
      </Button>
    ))}
  </div>
);
