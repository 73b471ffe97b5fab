package cn.changxiao.fund.seal.offline;

import cn.changxiao.fund.merkle.Hash;
import java.nio.charset.StandardCharsets;
import java.util.ArrayList;
import java.util.Base64;
import java.util.Collection;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;

/** The signature file that lies beside published open data; the signature is in Base64. */
public record SignedOpenData(OpenDataStatement statement, String signature) {

    static final String FORMAT = "changxiao-open-data-signature-1";

    public SignedOpenData {
        if (!Base64.getEncoder()
                .encodeToString(Base64.getDecoder().decode(signature))
                .equals(signature)) {
            throw new IllegalArgumentException("not written as Base64 is written");
        }
    }

    /** The file's text. */
    public String text() {
        Map<String, Object> document = new LinkedHashMap<>();
        document.put("format", FORMAT);
        document.put("statement", statement.text());
        document.put("signature", signature);
        return Json.write(document);
    }

    /**
     * Reads such a file.
     *
     * @throws IllegalArgumentException if it is anything else, down to the last character
     */
    public static SignedOpenData parse(String text) {
        JsonObject json = Json.read(text);
        SignedOpenData signed =
                new SignedOpenData(OpenDataStatement.parse(json.text("statement")), json.text("signature"));
        if (!signed.text().equals(text)) {
            throw new IllegalArgumentException("not written as a signature of open data is written");
        }
        return signed;
    }

    /** Whether one of the keys signed, and each file is one of those that were signed and its sums come out. */
    public Verdict verify(Collection<LogKey> keys, List<byte[]> files) {
        List<String> faults = new ArrayList<>();
        byte[] bytes = Base64.getDecoder().decode(signature);
        if (keys.stream()
                .filter(key -> key.id().equals(statement.key())
                        && key.algorithm().title().equals(statement.algorithm()))
                .noneMatch(key -> key.signed(statement.text(), bytes))) {
            faults.add("公示数据的签名与公钥不符。");
        }
        if (files.isEmpty()) {
            faults.add("没有给出数据文件：请把 JSON 或 CSV 数据文件写在签名文件之后。");
        }
        files.forEach(file -> check(file, faults));
        return Verdict.of(shown(), faults);
    }

    private void check(byte[] file, List<String> faults) {
        Hash hash = Hash.of(file);
        if (hash.equals(statement.json())) {
            OpenData data = OpenData.parse(new String(file, StandardCharsets.UTF_8));
            if (!data.number().equals(statement.number())
                    || !data.compound().equals(statement.compound())
                    || !data.from().equals(statement.from())
                    || !data.until().equals(statement.until())) {
                faults.add("数据文件与签名中的公示编号、小区或期间不一致。");
            }
            faults.addAll(data.faults());
        } else if (!hash.equals(statement.csv())) {
            faults.add("数据文件与公布时不同：内容被改动，或不是这一期的文件。");
        }
    }

    private String shown() {
        return "公示 %s（小区 %s，%s 至 %s）由公钥 %s 于 %s 签名，数据与公布时逐字一致，各项合计相符；账目依据第 %d 号根值。"
                .formatted(
                        statement.number(),
                        statement.compound(),
                        statement.from(),
                        statement.until(),
                        statement.key(),
                        statement.published(),
                        statement.rootNumber());
    }
}
