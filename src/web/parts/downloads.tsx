import { siteTables } from '../../publish/site-tables.ts';
import '../style/downloads.css';

/** The files that stand beside the page in its folder `data`: links that lead there from disk too. */
export function Downloads() {
  return (
    <details class="downloads">
      <summary>
        <h2>Downloads</h2>
      </summary>
      <p>The whole study, in the folder “data” beside this page.</p>
      <ul>
        <li>
          <FileLink file="case.json" as="JSON" of="The case" /> The case, as it was written
        </li>
        <li>
          <FileLink file="verdicts.json" as="JSON" of="The verdicts" /> The verdicts, as judge --json answers
        </li>
        {siteTables.map(({ name, says }) => (
          <li key={name}>
            <FileLink file={`${name}.csv`} as="CSV" of={name} />{' '}
            <FileLink file={`${name}.json`} as="JSON" of={name} /> <b>{name}</b>: {says}
          </li>
        ))}
      </ul>
    </details>
  );
}

function FileLink({ file, as, of }: { file: string; as: string; of: string }) {
  return (
    <a href={`data/${file}`} download={file} aria-label={`${of} as ${as}`}>
      {as}
    </a>
  );
}
