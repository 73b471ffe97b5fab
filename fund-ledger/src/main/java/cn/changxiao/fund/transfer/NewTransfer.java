package cn.changxiao.fund.transfer;

import cn.changxiao.property.BusinessKey;
import cn.changxiao.property.ContentHash;
import cn.changxiao.property.InvalidValue;
import cn.changxiao.property.estate.CompoundId;
import java.time.LocalDate;

/** What the committee notified: the assembly's own account and the resolution by which it was opened. */
public record NewTransfer(
        BusinessKey key,
        CompoundId compound,
        String assembly,
        String bank,
        String bankAccount,
        String resolution,
        LocalDate notifiedOn) {

    private static final int LONGEST_NAME = 120;
    private static final int LONGEST_RESOLUTION = 200;

    public NewTransfer {
        require(assembly, LONGEST_NAME, "业主大会账户户名");
        require(bank, LONGEST_NAME, "开户银行");
        require(resolution, LONGEST_RESOLUTION, "业主大会决议（名称和日期）");
        if (!bankAccount.matches("[0-9-]{6,40}")) {
            throw new InvalidValue("业主大会账号“%s”须为 6 至 40 位数字，请核对。".formatted(bankAccount));
        }
    }

    byte[] contentHash() {
        return ContentHash.of(compound, assembly, bank, bankAccount, resolution, notifiedOn);
    }

    private static void require(String text, int longest, String label) {
        if (text.isBlank() || text.length() > longest) {
            throw new InvalidValue("请填写%s，不超过 %d 个字符。".formatted(label, longest));
        }
    }
}
