package cn.changxiao.billing.letter;

import cn.changxiao.property.BusinessKey;
import cn.changxiao.property.ContentHash;
import cn.changxiao.property.InvalidValue;
import java.time.LocalDate;
import java.util.HexFormat;
import java.util.regex.Pattern;
import org.jspecify.annotations.Nullable;

/**
 * Evidence that a demand was served.
 *
 * @param mailNumber the number of the registered mail; empty for the other ways
 * @param photoHash SHA-256 of the photograph in 64 hexadecimal digits; empty without one
 */
public record NewServing(
        BusinessKey key,
        long step,
        ServingWay way,
        LocalDate on,
        String by,
        String mailNumber,
        String photoHash,
        String note) {

    private static final Pattern MAIL = Pattern.compile("[A-Za-z0-9]{8,40}");
    private static final Pattern HASH = Pattern.compile("[0-9a-f]{64}");
    private static final int LONGEST_NAME = 60;
    private static final int LONGEST_NOTE = 200;

    public NewServing {
        if (by.isBlank() || by.length() > LONGEST_NAME) {
            throw new InvalidValue("请填写送达人姓名（不超过 %d 字）。".formatted(LONGEST_NAME));
        }
        boolean isMail = way == ServingWay.REGISTERED_MAIL;
        if (isMail ? !MAIL.matcher(mailNumber).matches() : !mailNumber.isEmpty()) {
            throw new InvalidValue("挂号邮寄须填写 8 至 40 位邮件编号，其他方式不填。");
        }
        if (!photoHash.isEmpty() && !HASH.matcher(photoHash).matches()) {
            throw new InvalidValue("照片哈希须为 64 位十六进制数。");
        }
        if (note.length() > LONGEST_NOTE) {
            throw new InvalidValue("备注不超过 %d 字。".formatted(LONGEST_NOTE));
        }
    }

    byte @Nullable [] photoBytes() {
        return photoHash.isEmpty() ? null : HexFormat.of().parseHex(photoHash);
    }

    byte[] contentHash() {
        return ContentHash.of(step, way, on, by, mailNumber, photoHash, note);
    }
}
