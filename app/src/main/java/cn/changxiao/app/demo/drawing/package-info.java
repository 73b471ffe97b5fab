/**
 * Draws the demo city from a seed: shapes, names, people, managers, and who pays when. Pure; the same seed and day give
 * the same city on every machine. What is drawn is in {@code plan}, how it gets into the service one package up.
 */
package cn.changxiao.app.demo.drawing;
