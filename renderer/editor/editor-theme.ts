import { monaco } from './monaco.ts';

const themeName = 'pushbench';

/** Makes Monaco's theme from the window's own colours, as they are now. */
export function applyEditorTheme(isDark: boolean): void {
  const style = getComputedStyle(document.documentElement);
  const colour = (name: string) => sixDigits(style.getPropertyValue(`--pb-${name}`).trim());
  const token = (name: string) => colour(name).replace('#', '');
  monaco.editor.defineTheme(themeName, {
    base: isDark ? 'vs-dark' : 'vs',
    inherit: true,
    rules: [
      { token: 'string.key.json', foreground: token('json-key') },
      { token: 'string.value.json', foreground: token('json-string') },
      { token: 'number.json', foreground: token('json-number') },
      { token: 'keyword.json', foreground: token('json-keyword') },
      { token: 'delimiter', foreground: token('text-dim') },
    ],
    colors: {
      'editor.background': colour('surface'),
      'editor.foreground': colour('text'),
      'editorLineNumber.foreground': colour('text-faint'),
      'editorLineNumber.activeForeground': colour('text'),
      'editor.lineHighlightBackground': colour('sunken'),
      'editor.lineHighlightBorder': '#00000000',
      'editorGutter.background': colour('surface'),
      'editorIndentGuide.background1': colour('border'),
      'editorIndentGuide.activeBackground1': colour('border-strong'),
      'editorBracketHighlight.foreground1': colour('text-dim'),
      'editorBracketHighlight.foreground2': colour('json-key'),
      'editorBracketHighlight.foreground3': colour('json-number'),
      'editorBracketMatch.background': colour('selected'),
      'editorBracketMatch.border': '#00000000',
      'editorError.foreground': colour('red-text'),
      'editorWarning.foreground': colour('amber-text'),
      'editorInfo.foreground': colour('blue-text'),
      'editorHint.foreground': colour('text-faint'),
      ...widgetColours(colour),
      focusBorder: '#00000000',
    },
  });
  monaco.editor.setTheme(themeName);
}

/** Lists, hovers, menus and the find bar look like the window's own. */
function widgetColours(colour: (name: string) => string): Record<string, string> {
  const [surface, text, selected, accent] = [colour('surface'), colour('text'), colour('selected'), colour('accent')];
  return {
    'widget.shadow': '#00000033',
    'editorWidget.background': surface,
    'editorWidget.foreground': text,
    'editorWidget.border': colour('border-strong'),
    'editorHoverWidget.background': surface,
    'editorHoverWidget.foreground': text,
    'editorHoverWidget.border': colour('border-strong'),
    'editorHoverWidget.statusBarBackground': colour('sunken'),
    'editorHoverWidget.highlightForeground': accent,
    'editorSuggestWidget.background': surface,
    'editorSuggestWidget.foreground': text,
    'editorSuggestWidget.border': colour('border-strong'),
    'editorSuggestWidget.selectedBackground': selected,
    'editorSuggestWidget.selectedForeground': text,
    'editorSuggestWidget.highlightForeground': accent,
    'editorSuggestWidget.focusHighlightForeground': accent,
    'editorActionList.background': surface,
    'editorActionList.foreground': text,
    'editorActionList.focusBackground': selected,
    'editorActionList.focusForeground': text,
    'list.hoverBackground': colour('hover'),
    'list.focusBackground': selected,
    'list.focusForeground': text,
    'menu.background': surface,
    'menu.foreground': text,
    'menu.border': colour('border-strong'),
    'menu.selectionBackground': selected,
    'menu.selectionForeground': text,
    'menu.separatorBackground': colour('border'),
    'input.background': surface,
    'input.foreground': text,
    'input.border': colour('border-strong'),
    'input.placeholderForeground': colour('text-faint'),
    'inputOption.activeBackground': colour('accent-tint'),
    'inputOption.activeForeground': accent,
    'inputOption.activeBorder': accent,
    'textLink.foreground': accent,
    'textLink.activeForeground': accent,
    'textPreformat.foreground': text,
    'textPreformat.background': colour('hover'),
    'textCodeBlock.background': colour('hover'),
    descriptionForeground: colour('text-dim'),
    'icon.foreground': colour('text-dim'),
    'editorMarkerNavigation.background': surface,
    'editorMarkerNavigationError.background': colour('red-text'),
    'editorMarkerNavigationWarning.background': colour('amber-text'),
    'editorMarkerNavigationInfo.background': colour('blue-text'),
  };
}

/** A build writes `#ffffff` as `#fff`, which Monaco does not read. */
function sixDigits(colour: string): string {
  return colour.replace(/^#([\da-f])([\da-f])([\da-f])$/i, '#$1$1$2$2$3$3');
}
