package cn.changxiao.property.unitfile;

import cn.changxiao.property.party.NewPerson;

/** An owner as a row names one: who, and the exact part of the unit, in lowest terms. */
public record ReadOwner(NewPerson person, long numerator, long denominator) {}
