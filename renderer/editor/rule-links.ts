import { monaco } from './monaco.ts';

const scheme = 'pushbench-rule';

/** A link of the editor to the page of a rule. */
export function ruleLink(code: string): monaco.Uri {
  return monaco.Uri.from({ scheme, path: code });
}

/** Opens such links. */
export function registerRuleLinks(onOpenRule: (code: string) => void): monaco.IDisposable {
  return monaco.editor.registerLinkOpener({
    open: (resource) => {
      if (resource.scheme !== scheme) return false;
      onOpenRule(resource.path);
      return true;
    },
  });
}
