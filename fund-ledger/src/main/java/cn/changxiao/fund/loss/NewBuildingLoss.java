package cn.changxiao.fund.loss;

import cn.changxiao.property.BusinessKey;
import cn.changxiao.property.ContentHash;
import cn.changxiao.property.InvalidValue;
import cn.changxiao.property.estate.BuildingId;
import cn.changxiao.property.estate.CompoundId;
import java.time.LocalDate;

/** A building that is gone since a day, and by which document that is known. */
public record NewBuildingLoss(
        BusinessKey key, CompoundId compound, BuildingId building, LocalDate lostOn, String evidence) {

    private static final int LONGEST = 200;

    public NewBuildingLoss {
        if (evidence.isBlank() || evidence.length() > LONGEST) {
            throw new InvalidValue("请填写房屋灭失的证明文件（名称和文号），不超过 %d 个字符。".formatted(LONGEST));
        }
    }

    byte[] contentHash() {
        return ContentHash.of(compound, building, lostOn, evidence);
    }
}
