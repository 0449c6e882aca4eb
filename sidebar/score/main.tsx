/** Starts the page “Chỉ số CCHC”. */
import { render } from 'preact';
import '../page/page.css';
import '../page/parts.css';
import './score.css';
import { ScoreApp } from './app';

const root = document.getElementById('app');
if (root) render(<ScoreApp />, root);
