package cn.changxiao.property.unitfile;

import cn.changxiao.property.InvalidValue;
import cn.changxiao.property.Refusal;
import cn.changxiao.property.ownership.Share;
import cn.changxiao.property.ownership.Shares;
import cn.changxiao.property.party.NewPerson;
import cn.changxiao.property.party.PersonKind;
import java.math.BigInteger;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;
import java.util.Optional;
import java.util.function.Consumer;
import java.util.regex.Matcher;
import java.util.regex.Pattern;

/** The owners of a row: names, shares, documents and phones stand side by side, separated by 、 or a semicolon. */
final class OwnerCells {

    private static final String SEPARATORS = "[、;；,，\\n#]";
    private static final Pattern FRACTION = Pattern.compile("([0-9]{1,9})\\s*/\\s*([0-9]{1,9})");
    private static final Pattern PERCENT = Pattern.compile("([0-9]{1,3})(?:\\.([0-9]{1,4}))?\\s*%");
    private static final Pattern COMPANY = Pattern.compile(".*(公司|集团|局|委员会|中心|学校|银行|合作社|厂|医院|研究院|研究所)$");
    private static final Pattern PHONE = Pattern.compile("\\+?[0-9][0-9 -]{3,18}[0-9]");
    private static final int LONGEST = 120;

    private OwnerCells() {}

    static void read(RowReading row, LocalDate today) {
        if (!row.has(UnitPart.OWNERS)) {
            return;
        }
        List<String> names = parts(row.cell(UnitField.OWNERS));
        if (names.isEmpty()) {
            row.incomplete(UnitField.OWNERS, "权利人为空，房屋暂无业主，请补填。");
            return;
        }
        if (names.stream().anyMatch(name -> name.length() > LONGEST)) {
            row.critical(UnitField.OWNERS, "权利人姓名或名称超过 %d 个字，请缩短，共有人之间用“、”分隔。".formatted(LONGEST));
            return;
        }
        List<long[]> shares = shares(row, names.size());
        List<String> kinds = beside(row, UnitField.DOCUMENT_KIND, names.size());
        List<String> documents = beside(row, UnitField.DOCUMENT, names.size());
        List<String> phones = beside(row, UnitField.PHONE, names.size());
        if (row.isRejected()) {
            return;
        }
        for (int i = 0; i < names.size(); i++) {
            person(row, names.get(i), kinds.get(i), documents.get(i), phones.get(i))
                    .ifPresent(addOwner(row, shares.get(i)));
        }
        since(row, today);
    }

    private static Consumer<NewPerson> addOwner(RowReading row, long[] share) {
        return person -> row.owners.add(new ReadOwner(person, share[0], share[1]));
    }

    /** One document or phone for each owner, or none at all. */
    private static List<String> beside(RowReading row, UnitField field, int owners) {
        List<String> parts = new ArrayList<>();
        row.cell(field).ifPresent(text -> {
            for (String part : text.split(SEPARATORS, -1)) {
                parts.add(part.strip());
            }
        });
        if (field == UnitField.DOCUMENT_KIND && parts.size() == 1) {
            while (parts.size() < owners) {
                parts.add(parts.get(0));
            }
        }
        if (!parts.isEmpty() && parts.size() != owners) {
            row.critical(field, "权利人有 %d 名而%s有 %d 个，请按相同次序逐一填写，用“、”分隔。".formatted(owners, field.label(), parts.size()));
        }
        while (parts.size() < owners) {
            parts.add("");
        }
        return parts;
    }

    private static List<String> parts(Optional<String> cell) {
        return cell.stream()
                .flatMap(text -> Arrays.stream(text.split(SEPARATORS)))
                .map(String::strip)
                .filter(part -> !part.isEmpty())
                .toList();
    }

    private static List<long[]> shares(RowReading row, int owners) {
        List<long[]> shares = new ArrayList<>();
        for (String text : parts(row.cell(UnitField.SHARES))) {
            Optional<long[]> share = share(text);
            if (share.isEmpty() && !text.contains("共有") && !text.contains("单独")) {
                row.critical(UnitField.SHARES, "“%s”不是份额，请填写如 1/2 的分数。".formatted(text));
                return shares;
            }
            share.ifPresent(shares::add);
        }
        if (shares.isEmpty()) {
            if (owners > 1) {
                row.incomplete(UnitField.SHARES, "未写明份额，暂按等额共有登记（民法典第三百零九条），请核对不动产权证。");
            }
            while (shares.size() < owners) {
                shares.add(new long[] {1, owners});
            }
        }
        if (shares.size() != owners) {
            row.critical(UnitField.SHARES, "权利人有 %d 名而份额有 %d 个，请逐一填写，用“、”分隔。".formatted(owners, shares.size()));
            return shares;
        }
        requireWhole(row, shares);
        return shares;
    }

    private static void requireWhole(RowReading row, List<long[]> shares) {
        try {
            Shares.requireWhole(
                    "本行",
                    shares.stream()
                            .map(share -> new Share(share[0], share[1], LocalDate.EPOCH, Share.OPEN_END))
                            .toList());
        } catch (Refusal notWhole) {
            row.critical(
                    UnitField.SHARES,
                    "份额 %s 合计不等于 1，请补齐或更正共有人。"
                            .formatted(String.join(
                                    " + ",
                                    shares.stream()
                                            .map(share -> share[0] + "/" + share[1])
                                            .toList())));
        }
    }

    private static Optional<long[]> share(String text) {
        Matcher fraction = FRACTION.matcher(text);
        if (fraction.matches()) {
            return reduced(Long.parseLong(fraction.group(1)), Long.parseLong(fraction.group(2)));
        }
        Matcher percent = PERCENT.matcher(text);
        if (percent.matches()) {
            String decimals = Optional.ofNullable(percent.group(2)).orElse("");
            long scale = (long) Math.pow(10, decimals.length());
            return reduced(Long.parseLong(percent.group(1) + decimals), 100 * scale);
        }
        return text.equals("1") || text.equals("全部") ? Optional.of(new long[] {1, 1}) : Optional.empty();
    }

    private static Optional<long[]> reduced(long numerator, long denominator) {
        if (numerator <= 0 || denominator <= 0 || numerator > denominator) {
            return Optional.empty();
        }
        long divisor = BigInteger.valueOf(numerator)
                .gcd(BigInteger.valueOf(denominator))
                .longValue();
        return Optional.of(new long[] {numerator / divisor, denominator / divisor});
    }

    private static Optional<NewPerson> person(RowReading row, String name, String kind, String document, String phone) {
        PersonKind person = kindOf(name, kind, document);
        Optional<String> identity = Optional.of(document).filter(text -> !text.isEmpty());
        if (identity.isPresent() && !kind.isEmpty() && !kind.matches(".*(身份证|信用代码|营业执照).*")) {
            row.incomplete(UnitField.DOCUMENT, "证件类型“%s”的号码不保存，请日后补充居民身份证。".formatted(kind));
            identity = Optional.empty();
        } else if (identity.isEmpty()) {
            row.incomplete(UnitField.DOCUMENT, "权利人没有证件号码，暂按姓名登记，请补填。");
        }
        Optional<String> number = Optional.of(phone).filter(text -> !text.isEmpty());
        if (number.isPresent() && !PHONE.matcher(number.get()).matches()) {
            row.incomplete(UnitField.PHONE, "电话不是 5 至 20 位数字，未保存，请更正。");
            number = Optional.empty();
        }
        try {
            return Optional.of(new NewPerson(person, name, identity, number));
        } catch (InvalidValue invalid) {
            String hint = document.endsWith("000") && document.length() == 18
                    ? "表格软件可能把号码按数字截断，请设为文本格式后重新填写。"
                    : "没有证件请留空，有则请按原件更正。";
            row.critical(UnitField.DOCUMENT, invalid.sentence() + hint);
            return Optional.empty();
        }
    }

    private static PersonKind kindOf(String name, String kind, String document) {
        if (kind.contains("信用代码") || kind.contains("营业执照")) {
            return PersonKind.LEGAL;
        }
        if (kind.contains("身份证")) {
            return PersonKind.NATURAL;
        }
        boolean isNumber = document.matches("[1-9][0-9]{5}(18|19|20)[0-9]{9}[0-9Xx]");
        return !isNumber && COMPANY.matcher(name).matches() ? PersonKind.LEGAL : PersonKind.NATURAL;
    }

    private static void since(RowReading row, LocalDate today) {
        Optional<String> text = row.cell(UnitField.SINCE);
        if (text.isEmpty()) {
            String delivered = row.values.get(UnitField.DELIVERED);
            boolean isUsable = delivered != null && !LocalDate.parse(delivered).isAfter(today);
            row.values.put(UnitField.SINCE, isUsable ? delivered : today.toString());
            row.incomplete(UnitField.SINCE, "取得日期为空，暂按%s起登记，请核对并补填。".formatted(isUsable ? "交付日期" : "导入之日"));
            return;
        }
        Optional<LocalDate> day = CellText.day(text.get());
        if (day.isEmpty()) {
            row.critical(UnitField.SINCE, "“%s”不是日期，请填写如 2020-06-10 的日期。".formatted(text.get()));
        } else if (day.get().isAfter(today)) {
            row.critical(UnitField.SINCE, "取得日期 %s 尚未到来，请更正。".formatted(day.get()));
        } else {
            row.values.put(UnitField.SINCE, day.get().toString());
        }
    }
}
