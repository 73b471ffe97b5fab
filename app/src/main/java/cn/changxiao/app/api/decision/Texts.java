package cn.changxiao.app.api.decision;

import cn.changxiao.property.InvalidValue;
import cn.changxiao.property.estate.UnitId;
import java.util.Base64;

/** Reads what travels as text and says in one sentence when it is not what it should be. */
final class Texts {

    private Texts() {}

    /** @throws InvalidValue if the text is no id */
    static long id(String text) {
        if (!text.matches("\\d{1,18}")) {
            throw new InvalidValue("“%s”不是编号，请填写接口返回的数字编号。".formatted(text));
        }
        return Long.parseLong(text);
    }

    static UnitId unit(String text) {
        return new UnitId(id(text));
    }

    /** @throws InvalidValue if the text is not Base64 */
    static byte[] bytes(String base64) {
        try {
            return Base64.getDecoder().decode(base64);
        } catch (IllegalArgumentException notBase64) {
            throw new InvalidValue("凭证文件内容须为 Base64 编码。");
        }
    }
}
