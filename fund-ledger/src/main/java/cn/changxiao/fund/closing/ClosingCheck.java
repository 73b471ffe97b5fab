package cn.changxiao.fund.closing;

/** What must be done before a month may be closed; each is one query for how much of it is not. */
public enum ClosingCheck {
    DEPOSITS_CHECKED("收到的交存款已全部复核入账", "笔交存待复核，请在“交存”中复核", """
            SELECT COUNT(*) FROM fund_deposit_batch WHERE book_id = ? AND state = 'RECORDED' AND received_on <= ?
            """),
    BANK_INTEREST_CHECKED("收到的活期利息已全部复核入账", "笔活期利息待复核，请在“存款与国债”中复核", """
            SELECT COUNT(*) FROM fund_bank_interest WHERE book_id = ? AND journal_id IS NULL AND received_on <= ?
            """),
    PLACEMENTS_CHECKED("定期存款和国债的存出、收回已全部复核", "笔存放待复核，请在“存款与国债”中复核或取消", """
            SELECT COUNT(*) FROM fund_placement
            WHERE book_id = ? AND CASE state WHEN 'RECORDED' THEN placed_on WHEN 'RETURN_RECORDED' THEN returned_on END <= ?
            """),
    INTEREST_HANDED_OUT("已编制的收益分配已全部复核并到户", "个分配批次未办结，请在“收益分配”中复核、继续或取消", """
            SELECT COUNT(*) FROM fund_interest_run
            WHERE book_id = ? AND state IN ('PREPARED', 'APPROVED') AND booked_on <= ?
            """),
    INTEREST_TAKEN_BACK("已申请的整批冲销已全部办结", "个收益分配批次的整批冲销未办结，请在“收益分配”中复核、继续或退回", """
            SELECT COUNT(*) FROM fund_interest_undo WHERE book_id = ? AND state <> 'DONE' AND undone_on <= ?
            """),
    PAYMENTS_MADE("已制单的支付已全部复核", "笔支付待复核，请在“使用申请”中复核或退回", """
            SELECT COUNT(*) FROM fund_withdrawal w
            WHERE EXISTS (SELECT 1 FROM fund_account a WHERE a.book_id = ? AND a.compound_id = w.compound_id)
                AND w.state = 'APPROVED' AND w.paid_on <= ?
            """),
    BOOKS_BALANCE("借贷平衡", "个小区借贷不平，请查看资金全面核对的结果", """
            SELECT COUNT(*) FROM (
                SELECT compound_id FROM fund_total WHERE book_id = ? AND month <= YEAR(?) * 100 + 12
                GROUP BY compound_id HAVING SUM(debit_fen) <> SUM(credit_fen)
            ) wrong
            """),
    UNITS_TIE("分户账合计等于总账控制科目", "个小区户账不平，请查看资金全面核对的结果", """
            SELECT COUNT(*) FROM (
                SELECT a.book_id, a.compound_id, -SUM(b.balance_fen) AS units_fen
                FROM fund_account a
                JOIN fund_balance b ON b.account_id = a.account_id
                WHERE a.book_id = ? AND a.level = 'UNIT' AND a.opened_on <= ?
                GROUP BY a.book_id, a.compound_id
            ) u
            LEFT JOIN (
                SELECT book_id, compound_id, SUM(credit_fen - debit_fen) AS control_fen
                FROM fund_total
                WHERE title_code IN (3001, 3002, 4001, 5001, 5101)
                GROUP BY book_id, compound_id
            ) c ON c.book_id = u.book_id AND c.compound_id = u.compound_id
            WHERE u.units_fen <> COALESCE(c.control_fen, 0)
            """),
    /** Only said: the fund's money is there with or without a paper, and the drawer may be empty. */
    RECEIPTS_ISSUED("交存已全部开具专用票据（不影响结账）", "笔交存未开具专用票据，请在“专用票据”中开具", """
            SELECT COUNT(*)
            FROM fund_deposit_batch d
            JOIN fund_deposit_line l ON l.batch_id = d.batch_id
            WHERE d.book_id = ? AND d.state = 'BOOKED' AND d.received_on <= ?
                AND d.received_on >= (SELECT MIN(g.received_on) FROM fund_receipt_range g WHERE g.book_id = d.book_id)
                AND NOT EXISTS (
                    SELECT 1 FROM fund_receipt r
                    LEFT JOIN fund_receipt_void v ON v.receipt_id = r.receipt_id
                    WHERE r.batch_id = l.batch_id AND r.account_id = l.account_id AND v.receipt_id IS NULL)
            """);

    private final String question;
    private final String remedy;
    private final String query;

    ClosingCheck(String question, String remedy, String query) {
        this.question = question;
        this.remedy = remedy;
        this.query = query;
    }

    /** What should be true. */
    public String question() {
        return question;
    }

    /** What to do about what is not, after its count. */
    public String remedy() {
        return remedy;
    }

    /** Whether a month stays open for it; what does not is only counted and shown. */
    public boolean isRequired() {
        return this != RECEIPTS_ISSUED;
    }

    /** Counts what stands against closing; takes the book and the last day. */
    String query() {
        return query;
    }
}
