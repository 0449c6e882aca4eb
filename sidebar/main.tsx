/** Starts the sidebar. */
import { render } from 'preact';
import { App } from './page/app';
import './page/page.css';
import './page/parts.css';
import './mine/mine.css';
import './overview/overview.css';
import './reminders/reminders.css';
import './settings/settings.css';
import './mend/mend.css';

const root = document.getElementById('app');
if (root) render(<App />, root);
