package cn.changxiao.app.console.fund;

/** A building that may bear a repair. */
public record BuildingChoice(long id, String label) {}
