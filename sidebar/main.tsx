/** Starts the sidebar. */
import { render } from 'preact';
import { App } from './app';
import './page.css';
import './parts.css';

const root = document.getElementById('app');
if (root) render(<App />, root);
