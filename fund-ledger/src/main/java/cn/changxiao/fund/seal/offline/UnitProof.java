package cn.changxiao.fund.seal.offline;

import cn.changxiao.fund.merkle.Hash;
import java.util.ArrayList;
import java.util.Collection;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;

/**
 * The proof that an owner takes home: lines of one unit's account, oldest first and without gaps, each leading to one
 * signed root.
 */
public record UnitProof(long account, SignedRoot root, List<ProvedLine> lines) {

    static final String FORMAT = "changxiao-unit-proof-1";

    public UnitProof {
        lines = List.copyOf(lines);
    }

    public String text() {
        Map<String, Object> document = new LinkedHashMap<>();
        document.put("format", FORMAT);
        document.put("account", Long.toString(account));
        document.put("root", root.json());
        document.put("lines", lines.stream().map(ProvedLineJson::write).toList());
        return Json.write(document);
    }

    /**
     * Reads such a document.
     *
     * @throws IllegalArgumentException if it is anything else, down to the last character
     */
    public static UnitProof parse(String text) {
        JsonObject json = Json.read(text);
        long account = Long.parseLong(json.text("account"));
        UnitProof proof = new UnitProof(
                account,
                SignedRoot.of(json.object("root")),
                json.objects("lines").stream()
                        .map(line -> ProvedLineJson.read(account, line))
                        .toList());
        if (!proof.text().equals(text)) {
            throw new IllegalArgumentException("not written as a unit's proof is written");
        }
        return proof;
    }

    /** Whether every line leads to the root, none is missing between them, and somebody with one of the keys signed it. */
    public Verdict verify(Collection<LogKey> keys) {
        List<String> faults = new ArrayList<>();
        if (!root.isSignedBy(keys)) {
            faults.add("根值的签名与公钥不符。");
        }
        if (lines.isEmpty()) {
            faults.add("凭据中没有任何一笔分录。");
        }
        Hash expected = root.statement().root();
        for (ProvedLine proved : lines) {
            if (!proved.rootAt(root.statement().size()).equals(java.util.Optional.of(expected))) {
                faults.add("第 %d 笔与根值不符：内容被改动，或不在账中。".formatted(proved.line().accountSequence()));
            }
        }
        for (int i = 0; i < lines.size(); i++) {
            requireFollows(i, faults);
        }
        return Verdict.of(shown(), faults);
    }

    private void requireFollows(int i, List<String> faults) {
        SealedLine line = lines.get(i).line();
        boolean isFirst = line.accountSequence() == 1;
        if (i == 0 && !isFirst) {
            return;
        }
        long before = isFirst ? 0 : lines.get(Math.max(0, i - 1)).line().balanceAfterFen();
        long sequence = i == 0 ? 0 : lines.get(i - 1).line().accountSequence();
        if (line.accountSequence() != sequence + 1) {
            faults.add("第 %d 笔之后缺少分录。".formatted(sequence));
        } else if (line.balanceAfterFen() != before + line.amountFen()) {
            faults.add("第 %d 笔的余额不等于上笔余额加本笔发生额。".formatted(line.accountSequence()));
        }
    }

    private String shown() {
        if (lines.isEmpty()) {
            return "";
        }
        SealedLine first = lines.get(0).line();
        SealedLine last = lines.get(lines.size() - 1).line();
        return "分户账 %d 第 %d 至 %d 笔均在账中，最后一笔之后余额 %s 元；依据第 %d 号根值（%s 签名，全部 %d 张凭证）。"
                .formatted(
                        account,
                        first.accountSequence(),
                        last.accountSequence(),
                        ProvedLineJson.yuan(-last.balanceAfterFen()),
                        root.statement().number(),
                        root.statement().time(),
                        root.statement().size());
    }
}
