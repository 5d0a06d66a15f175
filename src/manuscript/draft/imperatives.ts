const words = (text: string): ReadonlySet<string> => new Set(text.trim().split(/\s+/u));

/** Words with which exercises, directions and captions begin: no name, and what follows tells no act. */
export const IMPERATIVES = words(`
  Analyze Analyse Ask Assess Browse Choose Cite Click Compare Complete Consider Contrast Create Debate Define Describe Design Determine
  Discuss Download Draw Evaluate Examine Explain Explore Fill Find Follow Give Go Have Identify Imagine Interpret Investigate Justify Learn
  List Listen Locate Look Match Note Outline Predict Prepare Present Provide Rank Read Recall Reflect Research Review See Select Show State
  Study Suggest Summarize Summarise Take Tell Think Trace Turn Use Using View Visit Watch Write`);

/** Headings under which no narrative stands. */
export const NO_NARRATIVE =
  /^(?:\d+[.)]? )?(?:section |chapter )?(?:review questions?|questions?|discussion(?: questions?)?|exercises?|activit(?:y|ies)|assignments?|lesson(?: plan)?s?|learning (?:objectives?|outcomes?)|key (?:terms?|points?|figures?)|glossary|vocabulary|critical thinking(?: questions?)?|self-check|quiz|test yourself|assessment|further (?:reading|resources)|suggested reading|recommended reading|additional resources|resources|related (?:links|articles|pages)|external links?|links?|see also|credits?|image credits?|illustrations?|captions?|references(?:\[\d+\])?|bibliography|works cited|sources|notes|footnotes|endnotes|acknowledge?ments?|about the authors?|table of contents|contents|time ?line|chronology)\b[\s:.]*$/iu;

/** `Using the map, describe`; not: `Using this as an excuse, Hitler announced`. */
function isAsked(sentence: string): boolean {
  const [, word = ''] = /, (\p{Ll}+)/u.exec(sentence) ?? [];
  return !/\d{4}/u.test(sentence) || IMPERATIVES.has(word.charAt(0).toUpperCase() + word.slice(1));
}

/** Whether a sentence tells somebody to do something, or asks: it tells no act. */
export function isInstruction(sentence: string): boolean {
  const bare = sentence.trim();
  const [, first = '', second = ''] =
    /^(?:\d+[.)] |[-–•*] |\([a-z0-9]\) )?(\p{L}+) ?(\p{L}*)/u.exec(bare) ?? [];
  if (first === 'Using' || first === 'Use') return isAsked(bare);
  if (IMPERATIVES.has(first) && !/^(?:was|were|had|is|has|of|and|ed)$/u.test(second)) return true;
  return (
    /^(?:What|Why|How|Who|Which|When|Where|Do|Did|Was|Were|Is|Should|Would|Could|In what|To what)\b.*\?["”’)]*$/su.test(
      bare,
    ) || /^You (?:can|may|will|should)\b/u.test(bare)
  );
}
