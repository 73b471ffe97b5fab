package cn.changxiao.app.console.loss;

/** A building of the compound that was chosen. */
public record LossBuilding(long id, String label) {}
