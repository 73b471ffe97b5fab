package cn.changxiao.fund.seal.offline;

import cn.changxiao.fund.merkle.Hash;
import cn.changxiao.fund.merkle.InclusionProof;
import java.util.List;
import java.util.Optional;

/**
 * One line of a unit's account with all that leads from it to a root: its salt, the path to its voucher's lines, the
 * voucher's head, the voucher's place in the log and the path from there. Of other lines it has hashes only.
 */
public record ProvedLine(
        SealedLine line, Hash salt, List<Hash> linePath, SealedVoucher voucher, long index, List<Hash> logPath) {

    public ProvedLine {
        // What the path leads to is the root over the lines; to carry it as well would be a second truth.
        voucher = voucher.over(voucher.lineCount(), Hash.empty());
        linePath = List.copyOf(linePath);
        logPath = List.copyOf(logPath);
    }

    /** The root of a log of that size to which the line leads; empty if the paths do not fit. */
    Optional<Hash> rootAt(long size) {
        if (index < 0 || index >= size || line.lineNo() < 1 || line.lineNo() > voucher.lineCount()) {
            return Optional.empty();
        }
        return new InclusionProof(line.lineNo() - 1L, voucher.lineCount(), linePath)
                .rootOver(line.leaf(salt))
                .map(lines -> voucher.over(voucher.lineCount(), lines).leaf(index))
                .flatMap(leaf -> new InclusionProof(index, size, logPath).rootOver(leaf));
    }
}
