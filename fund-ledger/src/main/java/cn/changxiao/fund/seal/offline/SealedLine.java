package cn.changxiao.fund.seal.offline;

import cn.changxiao.fund.merkle.Hash;

/** One line of a voucher as it is hashed; amounts in fen, debit positive. */
public record SealedLine(
        int lineNo, long account, int title, long amountFen, long balanceAfterFen, long accountSequence) {

    /** The line's leaf in the tree of its voucher. */
    public Hash leaf(Hash lineSalt) {
        return Encoding.of("changxiao:line:1")
                .hash(lineSalt)
                .number(lineNo)
                .number(account)
                .number(title)
                .number(amountFen)
                .number(balanceAfterFen)
                .number(accountSequence)
                .leaf();
    }
}
