package cn.changxiao.property.bankstatement.reading;

import cn.changxiao.property.bankstatement.format.RefusedLine;
import cn.changxiao.property.bankstatement.format.StatementAccountKind;
import cn.changxiao.property.bankstatement.format.StatementFacts;
import cn.changxiao.property.bankstatement.format.StatementLine.Counterparty;
import cn.changxiao.property.bankstatement.format.StatementLines;
import cn.changxiao.property.bankstatement.format.StatementPeriod;
import cn.changxiao.property.bankstatement.format.UnreadableMessage;
import com.prowidesoftware.swift.model.field.Field60F;
import com.prowidesoftware.swift.model.field.Field61;
import java.io.BufferedReader;
import java.io.IOException;
import java.math.BigDecimal;
import java.time.DateTimeException;
import java.time.LocalDate;
import java.time.MonthDay;
import java.util.Optional;
import java.util.Set;
import java.util.TreeSet;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import org.jspecify.annotations.Nullable;

/**
 * SWIFT MT940 as banks write it into files: several statements, with or without the blocks around them, text folded at
 * any place. Fields are taken apart by Prowide; only where one begins is found here.
 */
final class Mt940 {

    private static final Pattern TAG = Pattern.compile(":([0-9]{2}[A-Z]?):(.*)");
    private static final Pattern SIX_DIGITS = Pattern.compile("[0-9]{6}");
    private static final Pattern STRUCTURED_NAME = Pattern.compile("\\?3[23]([^?]*)");
    private static final Pattern STRUCTURED_ACCOUNT = Pattern.compile("\\?31([^?]*)");
    private static final Pattern STRUCTURED_TEXT = Pattern.compile("\\?(?:2[0-9]|6[0-3])([^?]*)");

    private final StatementLines sink;
    private final Opening balances = new Opening();
    private final Set<String> accounts = new TreeSet<>();
    private String currency = "";
    private @Nullable LocalDate first;
    private @Nullable LocalDate last;
    private String tag = "";
    private StringBuilder value = new StringBuilder();
    private int line;
    private int tagLine;
    private @Nullable Field61 entry;
    private int entryLine;

    private Mt940(StatementLines sink) {
        this.sink = sink;
    }

    static StatementFacts read(BufferedReader reader, StatementLines sink) throws IOException {
        Mt940 message = new Mt940(sink);
        for (String text = reader.readLine(); text != null; text = reader.readLine()) {
            message.take(text);
        }
        message.field();
        message.pass("");
        return message.facts();
    }

    private void take(String text) {
        line++;
        Matcher begins = TAG.matcher(text.strip());
        if (begins.matches()) {
            field();
            tag = begins.group(1);
            value = new StringBuilder(begins.group(2));
            tagLine = line;
        } else if (text.strip().startsWith("-")) {
            field();
            tag = "";
        } else if (!tag.isEmpty()) {
            value.append('\n').append(text);
        }
    }

    private void field() {
        String text = value.toString();
        switch (tag) {
            case "25", "25P" -> accounts.add(text.strip());
            case "60F", "60M" -> balances.opens(balance(text));
            case "62F", "62M" -> {
                pass("");
                balances.closes(balance(text));
            }
            case "61" -> {
                pass("");
                entry = new Field61(text);
                entryLine = tagLine;
            }
            case "86" -> pass(text);
            default -> {}
        }
        tag = "";
    }

    private BigDecimal balance(String text) {
        Field60F field = new Field60F(text.strip());
        BigDecimal amount = field.getAmountAsBigDecimal();
        String date = String.valueOf(field.getDate());
        if (amount == null || !SIX_DIGITS.matcher(date).matches()) {
            throw new UnreadableMessage("第 %d 行的余额“%s”无法识别".formatted(tagLine, text));
        }
        currency = String.valueOf(field.getCurrency());
        note(day(date));
        return "D".equals(field.getDCMark()) ? amount.negate() : amount;
    }

    /** The entry before is complete once its text, another entry or the closing balance comes. */
    private void pass(String text) {
        Field61 field = entry;
        entry = null;
        if (field == null) {
            return;
        }
        BigDecimal amount = field.getAmountAsBigDecimal();
        String mark = String.valueOf(field.getDebitCreditMark());
        Optional<LocalDate> day = bookedOn(field);
        if (amount == null || day.isEmpty()) {
            sink.refused(new RefusedLine(entryLine, ":61:", "第 %d 行的流水无法识别，请向银行索取完整的 MT940 文件。".formatted(entryLine)));
            return;
        }
        boolean isIn = mark.equals("C") || mark.equals("RD");
        BigDecimal signed = isIn ? amount : amount.negate();
        balances.moves(signed);
        new MessageEntry(entryLine, day.get(), signed, currency, reference(field), other(text), remark(field, text))
                .passTo(sink);
    }

    /** The entry date has no year of its own: it is the one nearest to the value date. */
    private static Optional<LocalDate> bookedOn(Field61 field) {
        try {
            LocalDate valued = day(String.valueOf(field.getValueDate()));
            String entered = field.getEntryDate();
            if (entered == null || entered.isEmpty()) {
                return Optional.of(valued);
            }
            MonthDay day =
                    MonthDay.of(Integer.parseInt(entered.substring(0, 2)), Integer.parseInt(entered.substring(2)));
            LocalDate same = day.atYear(valued.getYear());
            int shift = same.isBefore(valued.minusMonths(6)) ? 1 : same.isAfter(valued.plusMonths(6)) ? -1 : 0;
            return Optional.of(day.atYear(valued.getYear() + shift));
        } catch (DateTimeException | NumberFormatException noDay) {
            return Optional.empty();
        }
    }

    private static LocalDate day(String sixDigits) {
        if (!SIX_DIGITS.matcher(sixDigits).matches()) {
            throw new DateTimeException("no day: " + sixDigits);
        }
        return LocalDate.of(
                2000 + Integer.parseInt(sixDigits.substring(0, 2)),
                Integer.parseInt(sixDigits.substring(2, 4)),
                Integer.parseInt(sixDigits.substring(4)));
    }

    private void note(LocalDate day) {
        first = first == null || day.isBefore(first) ? day : first;
        last = last == null || day.isAfter(last) ? day : last;
    }

    private static String reference(Field61 field) {
        String ofBank = field.getReferenceOfTheAccountServicingInstitution();
        String ofOwner = field.getReferenceForTheAccountOwner();
        String reference = ofBank == null || ofBank.isBlank() ? ofOwner : ofBank;
        return reference == null || reference.equals("NONREF") ? "" : reference.strip();
    }

    private static Counterparty other(String text) {
        String unfolded = text.replace("\n", "");
        return new Counterparty(parts(STRUCTURED_NAME, unfolded), parts(STRUCTURED_ACCOUNT, unfolded));
    }

    private static String remark(Field61 field, String text) {
        String unfolded = text.replace("\n", "");
        String structured = parts(STRUCTURED_TEXT, unfolded);
        String details = field.getSupplementaryDetails() == null ? "" : field.getSupplementaryDetails() + " ";
        return details + (structured.isEmpty() ? unfolded : structured);
    }

    private static String parts(Pattern pattern, String text) {
        StringBuilder joined = new StringBuilder();
        pattern.matcher(text).results().forEach(part -> joined.append(part.group(1)));
        return joined.toString().strip();
    }

    private StatementFacts facts() {
        LocalDate from = first;
        LocalDate to = last;
        Optional<StatementPeriod> period =
                from == null || to == null ? Optional.empty() : Optional.of(new StatementPeriod(from, to));
        return new StatementFacts("MT940", StatementAccountKind.BANK, accounts, period, balances.controls());
    }
}
