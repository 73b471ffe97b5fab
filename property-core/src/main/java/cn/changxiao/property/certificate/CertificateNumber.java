package cn.changxiao.property.certificate;

import cn.changxiao.property.InvalidValue;
import cn.changxiao.property.estate.CompoundId;
import java.util.Optional;
import java.util.regex.Pattern;
import org.jspecify.annotations.Nullable;

/** Names a certificate on paper: compound, year, and its place among the compound's of that year, {@code YJ88-2026-003}. */
public record CertificateNumber(String value) {

    private static final Pattern FORM = Pattern.compile("YJ[1-9]\\d{0,18}-\\d{4}-\\d{3,9}");

    public CertificateNumber {
        value = value.strip();
        if (!FORM.matcher(value).matches()) {
            throw new InvalidValue("“%s”不是共同决定凭证的编号，正确的形式如 YJ88-2026-003。".formatted(value));
        }
    }

    /** The number in a field that may be left empty. */
    public static Optional<CertificateNumber> ifGiven(@Nullable String text) {
        return text == null || text.isBlank() ? Optional.empty() : Optional.of(new CertificateNumber(text));
    }

    static CertificateNumber of(CompoundId compound, int year, long sequence) {
        return new CertificateNumber("YJ%d-%04d-%03d".formatted(compound.value(), year, sequence));
    }

    @Override
    public String toString() {
        return value;
    }
}
