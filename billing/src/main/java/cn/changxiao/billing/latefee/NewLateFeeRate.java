package cn.changxiao.billing.latefee;

import cn.changxiao.property.BusinessKey;
import cn.changxiao.property.ContentHash;
import cn.changxiao.property.InvalidValue;
import cn.changxiao.property.estate.CompoundId;
import java.time.LocalDate;

/**
 * A late fee rate to be approved.
 *
 * @param perDay parts per million of the open principal and day; 0 ends the late fee
 * @param basis the clause of the contract
 */
public record NewLateFeeRate(BusinessKey key, CompoundId compound, int perDay, LocalDate from, String basis) {

    private static final int LONGEST_BASIS = 255;

    public NewLateFeeRate {
        if (perDay < 0) {
            throw new InvalidValue("违约金比例不得为负。");
        }
        if (basis.isBlank() || basis.length() > LONGEST_BASIS) {
            throw new InvalidValue("请写明收取违约金的合同条款，不超过 %d 字。".formatted(LONGEST_BASIS));
        }
    }

    byte[] contentHash() {
        return ContentHash.of(compound, perDay, from, basis);
    }
}
