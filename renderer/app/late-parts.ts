/* What the first frame of the window does without, in a file of its own. */
export { Notifications } from '@mantine/notifications';
export { openPayloadFiles } from '../features/payload-files/open-payload-files.ts';
export { SideBar } from './side-bar.tsx';
