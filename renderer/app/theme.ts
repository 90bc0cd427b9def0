import type {
  Button,
  CSSVariablesResolver,
  Input,
  MantineColorsTuple,
  Menu,
  Modal,
  Popover,
  SegmentedControl,
  Tabs,
  Tooltip,
} from '@mantine/core';
import { createTheme } from '@mantine/core';

const accent: MantineColorsTuple = [
  '#efeafc',
  '#ddd3f7',
  '#c5b6f5',
  '#a993ff',
  '#8d72ea',
  '#7455d8',
  '#5f3dc4',
  '#5334b0',
  '#462b97',
  '#3a237e',
];

/** Mantine's dark greys, in place of its own: text, dim text, borders, hover, popovers and surfaces of theme.css. */
const dark: MantineColorsTuple = [
  '#e3e6ea',
  '#c3c9d1',
  '#a0a8b4',
  '#8b939f',
  '#3c424c',
  '#2b3037',
  '#202429',
  '#1b1e22',
  '#17191d',
  '#131518',
];

/**
 * What a component looks like. Its `extend` would take this too, but brings the component with it, which the first frame
 * may do without.
 */
type Look<Component extends { readonly extend: (look: never) => unknown }> = Parameters<Component['extend']>[0];

/** Compact controls: 13 px text on a 4 px grid, one radius, borders instead of shadows. Colours stand in theme.css. */
export const theme = createTheme({
  fontFamily:
    '-apple-system, BlinkMacSystemFont, "Segoe UI Variable Text", "Segoe UI", Ubuntu, Cantarell, Inter, "Noto Sans", Roboto, "Liberation Sans", system-ui, sans-serif',
  fontFamilyMonospace:
    'ui-monospace, "SF Mono", SFMono-Regular, Menlo, "Cascadia Mono", Consolas, "DejaVu Sans Mono", "Liberation Mono", monospace',
  fontSizes: { xs: '12px', sm: '13px', md: '13px', lg: '15px', xl: '18px' },
  lineHeights: { xs: '1.4', sm: '1.4', md: '1.4', lg: '1.4', xl: '1.4' },
  spacing: { xs: '4px', sm: '8px', md: '12px', lg: '16px', xl: '24px' },
  radius: { xs: '5px', sm: '5px', md: '5px', lg: '5px', xl: '5px' },
  defaultRadius: 'sm',
  headings: {
    fontWeight: '600',
    sizes: { h1: { fontSize: '18px' }, h2: { fontSize: '15px' }, h3: { fontSize: '13px' } },
  },
  colors: { accent, dark },
  primaryColor: 'accent',
  primaryShade: { light: 6, dark: 5 },
  cursorType: 'default',
  respectReducedMotion: true,
  components: {
    Input: {
      defaultProps: { size: 'xs' },
      vars: () => ({ wrapper: { '--input-height': '28px', '--input-fz': '13px', '--input-bg': 'var(--pb-surface)' } }),
    } satisfies Look<typeof Input>,
    InputWrapper: {
      defaultProps: { size: 'sm' },
      styles: { label: { marginBottom: '4px' }, description: { marginBottom: '4px' } },
      vars: () => ({
        label: {},
        success: {},
        error: { '--input-error-size': '12px' },
        description: { '--input-description-size': '12px' },
      }),
    } satisfies Look<typeof Input.Wrapper>,
    Button: {
      defaultProps: { size: 'xs' },
      vars: (_theme, { size }) => ({
        root: size === 'xs' ? { '--button-height': '28px', '--button-fz': '13px', '--button-padding-x': '12px' } : {},
      }),
      styles: { root: { fontWeight: 500 } },
    } satisfies Look<typeof Button>,
    ActionIcon: { defaultProps: { size: 26, variant: 'subtle', color: 'gray' } },
    SegmentedControl: { defaultProps: { size: 'xs' } } satisfies Look<typeof SegmentedControl>,
    Tabs: { defaultProps: { keepMounted: false } } satisfies Look<typeof Tabs>,
    Tooltip: {
      defaultProps: { openDelay: 400, withArrow: false, transitionProps: { duration: 80 }, multiline: true },
    } satisfies Look<typeof Tooltip>,
    Modal: {
      defaultProps: {
        // No fade: a dialog that is fading out still takes the keys pressed after it.
        transitionProps: { duration: 0 },
        overlayProps: { backgroundOpacity: 0.35 },
        centered: true,
        closeButtonProps: { 'aria-label': 'Close' },
      },
      styles: { title: { minWidth: 0, fontSize: '15px', fontWeight: 600, lineHeight: 1.35, overflowWrap: 'anywhere' } },
    } satisfies Look<typeof Modal>,
    Menu: { defaultProps: { transitionProps: { duration: 60 }, shadow: 'md' } } satisfies Look<typeof Menu>,
    Popover: { defaultProps: { transitionProps: { duration: 60 }, shadow: 'md' } } satisfies Look<typeof Popover>,
  },
});

const surfaces = {
  '--mantine-color-body': 'var(--pb-surface)',
  '--mantine-color-text': 'var(--pb-text)',
  '--mantine-color-dimmed': 'var(--pb-text-dim)',
  '--mantine-color-placeholder': 'var(--pb-text-faint)',
  '--mantine-color-default': 'var(--pb-surface)',
  '--mantine-color-default-hover': 'var(--pb-hover)',
  '--mantine-color-default-color': 'var(--pb-text)',
  '--mantine-color-default-border': 'var(--pb-border-strong)',
  '--mantine-color-disabled': 'var(--pb-selected)',
  '--mantine-color-disabled-color': 'var(--pb-text-faint)',
  '--mantine-color-error': 'var(--pb-red-text)',
  '--mantine-color-anchor': 'var(--pb-accent)',
  '--mantine-primary-color-light-color': 'var(--pb-accent)',
};

/** Lets Mantine draw with the window's own colours in both schemes. */
export const resolveVariables: CSSVariablesResolver = () => ({ variables: {}, light: surfaces, dark: surfaces });
