package cn.changxiao.fund.voucher;

import cn.changxiao.property.SamePersonCannotCheck;
import cn.changxiao.property.party.UserId;

/** The two people of a voucher: who made it (制单) and who checked it (复核); never one person. */
public record Signatures(UserId maker, UserId checker) {

    public Signatures {
        if (maker.equals(checker)) {
            throw new SamePersonCannotCheck("凭证复核");
        }
    }
}
