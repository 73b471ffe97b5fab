package cn.changxiao.billing.reconciliation;

import cn.changxiao.property.estate.UnitId;

/**
 * The unit that an entry is most likely paid for, which a person confirms or not.
 *
 * @param place compound and room
 * @param text why, in the words and points of the rules
 */
public record SuggestedUnit(UnitId unit, String place, String text) {}
