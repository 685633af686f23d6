import vue from '@vitejs/plugin-vue';
import { defineConfig } from 'vite';

// Relative addresses: the page may stand under any path.
export default defineConfig({ base: './', plugins: [vue()] });
