/** Starts the page “Dự thảo báo cáo”. */
import { render } from 'preact';
import '../page/page.css';
import '../page/parts.css';
import './report.css';
import { ReportApp } from './app';

const root = document.getElementById('app');
if (root) render(<ReportApp />, root);
