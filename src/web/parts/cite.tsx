import { useId, useState } from 'preact/hooks';
import { citationForms } from '../../publish/citations/citation-forms.ts';
import { type Cited, plainRuns } from '../../publish/citations/cited.ts';
import type { State } from '../state.ts';
import '../style/cite.css';
import { CopyText } from './copy-text.tsx';
import { citedFigure, citedStudy, type Noted } from './figure-notes.ts';
import { saveFile } from './save-file.ts';

interface CiteProps {
  readonly state: State;
  /** The figure that is cited, or with it the study; the study alone where there is none. */
  readonly figure?: Noted;
  readonly id?: string;
}

/** How to cite the study, or a figure of it: every form with a button that copies it. It is made when it is opened. */
export function Cite({ state, figure, id }: CiteProps) {
  const [isOpen, setOpen] = useState(false);
  const [isStudy, choose] = useState(figure === undefined);
  const name = useId();
  const cited = () => (figure && !isStudy ? citedFigure(state, figure) : citedStudy(state));
  return (
    <details class="cite" id={id} onToggle={(event) => setOpen(event.currentTarget.open)}>
      <summary>Cite{figure ? <span class="unseen">: {figure.title}</span> : ' this study'}</summary>
      {isOpen && (
        <>
          {figure && (
            <fieldset>
              <legend class="unseen">What is cited</legend>
              {[false, true].map((study) => (
                <label key={String(study)}>
                  <input
                    type="radio"
                    name={name}
                    checked={isStudy === study}
                    onChange={() => choose(study)}
                  />{' '}
                  {study ? 'The study' : 'This figure'}
                </label>
              ))}
            </fieldset>
          )}
          <Forms cited={cited()} />
        </>
      )}
    </details>
  );
}

function Forms({ cited }: { cited: Cited }) {
  return (
    <dl class="citations">
      {citationForms.map(({ name, write, ending }) => {
        const runs = write(cited);
        const text = plainRuns(runs);
        return (
          <div key={name}>
            <dt>
              {name} <CopyText text={text} what={name} />
              {ending && (
                <button
                  type="button"
                  class="copy"
                  aria-label={`Save ${name}`}
                  onClick={() => saveFile(`${cited.key}.${ending}`, new Blob([text], { type: 'text/plain' }))}
                >
                  Save
                </button>
              )}
            </dt>
            <dd dir="auto">
              {ending ? (
                <pre>{text.trimEnd()}</pre>
              ) : (
                runs.map(({ text, isItalic }, i) => (isItalic ? <i key={i}>{text}</i> : text))
              )}
            </dd>
          </div>
        );
      })}
    </dl>
  );
}
