import type { CredentialFilesChoice } from '#shared/contract/credentials.ts';
import type { Draft } from '#shared/contract/drafts.ts';
import type { Variables } from '#shared/contract/variables.ts';
import type { Known } from './choices.ts';
import { planSend } from './plan-send.ts';
import type { Sends } from './sends-store.ts';
import type { ViewStore } from './view-store.ts';

export interface AskedSendParts {
  readonly shown: () => Draft | undefined;
  readonly known: () => Known & { readonly variables: Variables };
  readonly view: ViewStore;
  readonly sends: Pick<Sends, 'send' | 'refuse'>;
  readonly now: () => number;
}

/** Sends the draft shown once everything has been asked that has to be. */
export interface AskedSend {
  readonly send: () => void;
  /** Answers the open question with yes and goes on. */
  readonly confirm: (options: { readonly trustProduction: boolean }) => void;
  /** Answers the question for the files of a credential that is not stored: sends with them, once. */
  readonly sendWithFiles: (files: CredentialFilesChoice) => void;
}

/**
 * Asks about text that is not JSON, then about production, and last for files, so that nothing stands between them and
 * the send.
 */
export function createAskedSend({ shown, known, view, sends, now }: AskedSendParts): AskedSend {
  function planOf(draft: Draft) {
    const { devices, credentials, variables } = known();
    return planSend(draft, devices, credentials, variables, now());
  }

  function sendNow(allowInvalid: boolean, files: CredentialFilesChoice | null) {
    const draft = shown();
    if (draft === undefined) return;
    const plan = planOf(draft);
    if (plan.kind === 'not-ready') sends.refuse(draft.id, plan.failure);
    else if (plan.asksFor !== null && plan.asksFor.id !== files?.credentialId) {
      view.setState({ question: { kind: 'files', credentialId: plan.asksFor.id, allowInvalid } });
    } else {
      const credential = plan.asksFor === null || files === null ? plan.input.credential : files;
      view.setState(({ sent, exampleUuids }) => ({
        sent: new Map(sent).set(draft.id, draft.push),
        exampleUuids: new Map(exampleUuids).set(draft.id, crypto.randomUUID()),
      }));
      void sends.send(draft.id, { ...plan.input, credential, allowInvalid });
    }
  }

  /** Asks what is still to be asked; `answered` are the questions that were answered with yes. */
  function ask(answered: readonly string[]) {
    const draft = shown();
    if (draft === undefined) return;
    const plan = planOf(draft);
    const isReady = plan.kind === 'ready';
    const isProductionAsked = draft.environment === 'production' && !view.getState().isProductionTrusted;
    if (isReady && !plan.isJson && !answered.includes('not-json')) view.setState({ question: { kind: 'not-json' } });
    else if (isReady && isProductionAsked && !answered.includes('production')) {
      view.setState({ question: { kind: 'production' } });
    } else sendNow(answered.includes('not-json'), null);
  }

  return {
    send: () => ask([]),
    confirm: ({ trustProduction }) => {
      const { question } = view.getState();
      if (question === null || question.kind === 'files') return;
      view.setState({ question: null, ...(trustProduction ? { isProductionTrusted: true } : {}) });
      // A push that is not JSON is asked about first; saying yes to production means that both were answered.
      ask(question.kind === 'production' ? ['production', 'not-json'] : ['not-json']);
    },
    sendWithFiles: (files) => {
      const { question } = view.getState();
      if (question?.kind !== 'files') return;
      view.setState({ question: null });
      sendNow(question.allowInvalid, files);
    },
  };
}
