package cn.changxiao.fund.seal.offline;

import cn.changxiao.fund.merkle.ConsistencyProof;
import cn.changxiao.fund.merkle.Hash;
import java.util.ArrayList;
import java.util.Collection;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;

/** Two signed roots and the proof that the earlier log is the beginning of the later one; for auditors. */
public record ConsistencyDocument(SignedRoot earlier, SignedRoot later, List<Hash> path) {

    static final String FORMAT = "changxiao-consistency-1";

    public ConsistencyDocument {
        path = List.copyOf(path);
    }

    public String text() {
        Map<String, Object> document = new LinkedHashMap<>();
        document.put("format", FORMAT);
        document.put("earlier", earlier.json());
        document.put("later", later.json());
        document.put("path", path.stream().map(Hash::toString).toList());
        return Json.write(document);
    }

    /**
     * Reads such a document.
     *
     * @throws IllegalArgumentException if it is anything else, down to the last character
     */
    public static ConsistencyDocument parse(String text) {
        JsonObject json = Json.read(text);
        ConsistencyDocument document = new ConsistencyDocument(
                SignedRoot.of(json.object("earlier")),
                SignedRoot.of(json.object("later")),
                json.texts("path").stream().map(Hash::parse).toList());
        if (!document.text().equals(text)) {
            throw new IllegalArgumentException("not written as a consistency proof is written");
        }
        return document;
    }

    Verdict verify(Collection<LogKey> keys) {
        List<String> faults = new ArrayList<>();
        if (!earlier.isSignedBy(keys) || !later.isSignedBy(keys)) {
            faults.add("根值的签名与公钥不符。");
        }
        RootStatement from = earlier.statement();
        RootStatement until = later.statement();
        if (from.number() > until.number()
                || from.size() > until.size()
                || !new ConsistencyProof(from.size(), until.size(), path).leadsTo(from.root(), until.root())) {
            faults.add("较早的日志不是较晚日志的开头：有凭证被改动、删除或插入。");
        }
        return Verdict.of(
                "一致：第 %d 号根值（%d 张凭证）原样保留在第 %d 号根值（%d 张凭证）之中。"
                        .formatted(from.number(), from.size(), until.number(), until.size()),
                faults);
    }
}
