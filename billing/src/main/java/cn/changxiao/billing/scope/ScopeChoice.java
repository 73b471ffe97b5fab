package cn.changxiao.billing.scope;

import cn.changxiao.property.estate.CompoundId;

/** A compound that the viewer's organisation manages now, with its street, as the form of a run offers it. */
public record ScopeChoice(CompoundId compound, String name, String street, String streetName) {}
