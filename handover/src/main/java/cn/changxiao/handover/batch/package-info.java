/**
 * A hand-over batch as it stands: its states and moves, its items and what was found about them, and how pages and paper
 * read it. Who may move it and what a move does is in {@code transfer}.
 */
package cn.changxiao.handover.batch;
