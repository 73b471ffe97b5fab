package cn.changxiao.fund.seal.offline;

import java.util.Base64;
import java.util.Collection;
import java.util.LinkedHashMap;
import java.util.Map;

/** A statement with its signature in Base64; what is anchored, published and printed on statements. */
public record SignedRoot(RootStatement statement, String signature) {

    static final String FORMAT = "changxiao-root-1";

    public SignedRoot {
        if (!Base64.getEncoder()
                .encodeToString(Base64.getDecoder().decode(signature))
                .equals(signature)) {
            throw new IllegalArgumentException("not written as Base64 is written");
        }
    }

    /** True if one of the keys is the one the statement names and has signed it. */
    public boolean isSignedBy(Collection<LogKey> keys) {
        byte[] bytes = Base64.getDecoder().decode(signature);
        return keys.stream()
                .filter(key -> key.id().equals(statement.key()) && key.algorithm() == statement.algorithm())
                .anyMatch(key -> key.signed(statement.text(), bytes));
    }

    /** The anchor file's text. */
    public String text() {
        Map<String, Object> document = new LinkedHashMap<>();
        document.put("format", FORMAT);
        document.putAll(json());
        return Json.write(document);
    }

    Map<String, Object> json() {
        Map<String, Object> json = new LinkedHashMap<>();
        json.put("statement", statement.text());
        json.put("signature", signature);
        return json;
    }

    /**
     * Reads an anchor file.
     *
     * @throws IllegalArgumentException if it is anything else, down to the last character
     */
    public static SignedRoot parse(String text) {
        JsonObject document = Json.read(text);
        SignedRoot root = of(document);
        if (!root.text().equals(text)) {
            throw new IllegalArgumentException("not written as a signed root is written");
        }
        return root;
    }

    static SignedRoot of(JsonObject json) {
        return new SignedRoot(RootStatement.parse(json.text("statement")), json.text("signature"));
    }
}
