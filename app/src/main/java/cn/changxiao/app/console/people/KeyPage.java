package cn.changxiao.app.console.people;

/** The key for personal numbers: how many versions there are and how many persons are not under the newest. */
public record KeyPage(int versions, long remaining) {}
