package cn.changxiao.app.demo.plan;

/** An invented owner; a company when {@code legal}. */
public record PlannedPerson(String name, boolean legal) {}
