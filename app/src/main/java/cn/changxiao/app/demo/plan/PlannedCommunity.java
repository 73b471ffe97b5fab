package cn.changxiao.app.demo.plan;

/** An invented community (社区) under a real street; twelve digits. */
public record PlannedCommunity(String code, String name, String streetCode) {}
