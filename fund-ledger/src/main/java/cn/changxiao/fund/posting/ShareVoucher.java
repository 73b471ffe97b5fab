package cn.changxiao.fund.posting;

import cn.changxiao.property.estate.CompoundId;
import cn.changxiao.property.money.Money;

/** A voucher of a distribution: so many units of one compound get so much together. */
record ShareVoucher(long journal, CompoundId compound, int units, Money amount) {}
