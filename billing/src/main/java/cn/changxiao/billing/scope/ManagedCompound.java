package cn.changxiao.billing.scope;

/** A compound that an issuer manages on some day of a run, with its street and how many units it has. */
public record ManagedCompound(long compound, String street, int units) {}
