package cn.changxiao.fund.seal.offline;

import cn.changxiao.fund.merkle.Hash;
import java.math.BigDecimal;
import java.time.LocalDate;
import java.time.LocalDateTime;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;

/** A proved line in a document: amounts in yuan, debit positive, ids as text. */
final class ProvedLineJson {

    private static final int FEN_DIGITS = 2;

    private ProvedLineJson() {}

    static Map<String, Object> write(ProvedLine proved) {
        SealedLine line = proved.line();
        Map<String, Object> json = new LinkedHashMap<>();
        json.put("sequence", line.accountSequence());
        json.put("title", line.title());
        json.put("amount", yuan(line.amountFen()));
        json.put("balanceAfter", yuan(line.balanceAfterFen()));
        json.put("lineNo", line.lineNo());
        json.put("salt", proved.salt());
        json.put("linePath", texts(proved.linePath()));
        json.put("voucher", voucher(proved.voucher()));
        json.put("index", proved.index());
        json.put("logPath", texts(proved.logPath()));
        return json;
    }

    static ProvedLine read(long account, JsonObject json) {
        SealedLine line = new SealedLine(
                json.smallNumber("lineNo"),
                account,
                json.smallNumber("title"),
                fen(json.text("amount")),
                fen(json.text("balanceAfter")),
                json.number("sequence"));
        return new ProvedLine(
                line,
                Hash.parse(json.text("salt")),
                hashes(json.texts("linePath")),
                voucher(json.object("voucher")),
                json.number("index"),
                hashes(json.texts("logPath")));
    }

    static String yuan(long fen) {
        return BigDecimal.valueOf(fen, FEN_DIGITS).toPlainString();
    }

    private static long fen(String yuan) {
        try {
            return new BigDecimal(yuan).movePointRight(FEN_DIGITS).longValueExact();
        } catch (ArithmeticException notFen) {
            throw new IllegalArgumentException("not an amount in yuan: " + yuan, notFen);
        }
    }

    private static Map<String, Object> voucher(SealedVoucher voucher) {
        Map<String, Object> json = new LinkedHashMap<>();
        json.put("id", Long.toString(voucher.journal()));
        json.put("book", Long.toString(voucher.book()));
        json.put("compound", Long.toString(voucher.compound()));
        json.put("kind", voucher.kind());
        json.put("valueDate", voucher.valueDate());
        json.put("year", voucher.year());
        json.put("number", voucher.number());
        json.put("summary", voucher.summary());
        json.put("maker", Long.toString(voucher.maker()));
        json.put("checker", Long.toString(voucher.checker()));
        json.put("postedAt", voucher.postedAt());
        json.put("reverses", Long.toString(voucher.reverses()));
        json.put("command", voucher.command());
        json.put("lineCount", voucher.lineCount());
        return json;
    }

    private static SealedVoucher voucher(JsonObject json) {
        return new SealedVoucher(
                id(json, "id"),
                id(json, "book"),
                id(json, "compound"),
                json.text("kind"),
                LocalDate.parse(json.text("valueDate")),
                json.smallNumber("year"),
                json.smallNumber("number"),
                json.text("summary"),
                id(json, "maker"),
                id(json, "checker"),
                LocalDateTime.parse(json.text("postedAt")),
                id(json, "reverses"),
                Hash.parse(json.text("command")),
                json.smallNumber("lineCount"),
                Hash.empty());
    }

    private static long id(JsonObject json, String name) {
        return Long.parseLong(json.text(name));
    }

    private static List<String> texts(List<Hash> hashes) {
        return hashes.stream().map(Hash::toString).toList();
    }

    private static List<Hash> hashes(List<String> texts) {
        return texts.stream().map(Hash::parse).toList();
    }
}
