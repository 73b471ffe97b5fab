package cn.changxiao.fund.treasury;

import cn.changxiao.fund.account.BookId;
import cn.changxiao.property.BusinessKey;
import cn.changxiao.property.ContentHash;
import cn.changxiao.property.InvalidValue;
import cn.changxiao.property.money.Money;
import java.time.LocalDate;

/**
 * Money to be lent from one day to another at a yearly rate in parts per million. Bonds name whose consent there is: the
 * owners' assembly for owners' money, the finance authority for a selling unit's (art. 26).
 */
public record NewPlacement(
        BusinessKey key,
        BookId book,
        PlacementKind kind,
        String institution,
        String certificate,
        Money principal,
        long ratePpm,
        LocalDate placedOn,
        LocalDate maturesOn,
        String consent) {

    private static final int LONGEST = 60;
    private static final int LONGEST_CONSENT = 120;
    private static final long HIGHEST_PPM = 1_000_000;

    public NewPlacement {
        requireText(institution, LONGEST, "存款银行或国债名称");
        requireText(certificate, LONGEST, "存单或国债凭证号");
        if (!principal.isPositive()) {
            throw new InvalidValue("本金须大于零：%s 元。".formatted(principal.grouped()));
        }
        if (ratePpm < 0 || ratePpm > HIGHEST_PPM) {
            throw new InvalidValue("年利率须在 0 至 100% 之间。");
        }
        if (!placedOn.isBefore(maturesOn)) {
            throw new InvalidValue("到期日 %s 须晚于存入日 %s。".formatted(maturesOn, placedOn));
        }
        if (kind == PlacementKind.TREASURY_BOND) {
            requireText(consent, LONGEST_CONSENT, "同意购买国债的决定（业主大会决议或财政部门批复）");
        }
    }

    byte[] contentHash() {
        return ContentHash.of(book, kind, institution, certificate, principal, ratePpm, placedOn, maturesOn, consent);
    }

    private static void requireText(String text, int longest, String what) {
        if (text.isBlank() || text.length() > longest) {
            throw new InvalidValue("%s须为 1 至 %d 个字符。".formatted(what, longest));
        }
    }
}
