import { createApp } from 'vue';
import App from './App.vue';

const root = document.getElementById('app') as HTMLElement;
createApp(App, { script: root.dataset.script ?? '' }).mount(root);
