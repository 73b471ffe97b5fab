package cn.changxiao.fund.proof;

/** What the nightly proof holds the books to; each rule is one query over the whole of them in one snapshot. */
public enum ProofRule {
    JOURNAL_BALANCES("每张凭证借贷相等", """
            SELECT CONCAT('凭证 ', j.voucher_year, '-', LPAD(j.voucher_number, 6, '0')), 0, SUM(p.amount_fen)
            FROM fund_journal j
            LEFT JOIN fund_posting p ON p.journal_id = j.journal_id
            GROUP BY j.journal_id, j.voucher_year, j.voucher_number
            HAVING COALESCE(SUM(p.amount_fen), 1) <> 0
            """),
    BALANCE_IS_SUM_OF_POSTINGS("账户余额等于分录之和", """
            SELECT CONCAT('账户 ', b.account_id), COALESCE(p.total_fen, 0), b.balance_fen
            FROM fund_balance b
            LEFT JOIN (SELECT account_id, SUM(amount_fen) AS total_fen FROM fund_posting GROUP BY account_id) p
                ON p.account_id = b.account_id
            WHERE b.balance_fen <> COALESCE(p.total_fen, 0)
            """),
    SEQUENCE_HAS_NO_GAP("账户流水号连续", """
            SELECT CONCAT('账户 ', b.account_id), COALESCE(p.lines_count, 0), b.last_sequence
            FROM fund_balance b
            LEFT JOIN (
                SELECT account_id, COUNT(*) AS lines_count, MIN(account_sequence) AS first_sequence,
                    MAX(account_sequence) AS last_sequence
                FROM fund_posting GROUP BY account_id
            ) p ON p.account_id = b.account_id
            WHERE b.last_sequence <> COALESCE(p.lines_count, 0) OR p.first_sequence <> 1
                OR p.last_sequence <> p.lines_count
            """),
    RUNNING_BALANCE_FOLLOWS("每行余额等于上行余额加发生额", """
            SELECT CONCAT('账户 ', chain.account_id, ' 第 ', chain.account_sequence, ' 笔'),
                chain.before_fen + chain.amount_fen, chain.balance_after_fen
            FROM (
                SELECT account_id, account_sequence, amount_fen, balance_after_fen,
                    COALESCE(LAG(balance_after_fen) OVER (PARTITION BY account_id ORDER BY account_sequence), 0)
                        AS before_fen
                FROM fund_posting
            ) chain
            WHERE chain.before_fen + chain.amount_fen <> chain.balance_after_fen
            """),
    POSTING_HAS_AN_ACCOUNT("每行分录的账户属于凭证的账簿和小区", """
            SELECT CONCAT('账户 ', p.account_id, ' 凭证 ', j.voucher_year, '-', LPAD(j.voucher_number, 6, '0')),
                j.book_id, COALESCE(a.book_id, 0)
            FROM fund_posting p
            LEFT JOIN fund_journal j ON j.journal_id = p.journal_id
            LEFT JOIN fund_account a ON a.account_id = p.account_id
            WHERE j.journal_id IS NULL OR a.account_id IS NULL OR a.book_id <> j.book_id
                OR (a.level = 'UNIT' AND a.compound_id <> j.compound_id)
            """),
    TOTALS_FOLLOW_POSTINGS("科目发生额等于分录之和", """
            SELECT CONCAT('科目 ', t.title_code, ' 小区 ', t.compound_id, ' ', t.month),
                COALESCE(p.total_fen, 0), t.debit_fen - t.credit_fen
            FROM fund_total t
            LEFT JOIN (
                SELECT j.book_id, j.compound_id, YEAR(j.value_date) * 100 + MONTH(j.value_date) AS month, p.title_code,
                    SUM(p.amount_fen) AS total_fen
                FROM fund_journal j
                JOIN fund_posting p ON p.journal_id = j.journal_id
                GROUP BY j.book_id, j.compound_id, month, p.title_code
            ) p ON p.book_id = t.book_id AND p.compound_id = t.compound_id AND p.month = t.month
                AND p.title_code = t.title_code
            WHERE t.debit_fen - t.credit_fen <> COALESCE(p.total_fen, 0)
            """),
    CLOSING_TOTALS_FOLLOW_POSTINGS("结转发生额等于结转凭证之和", """
            SELECT CONCAT('科目 ', t.title_code, ' 小区 ', t.compound_id, ' ', t.month),
                COALESCE(p.total_fen, 0), t.debit_fen - t.credit_fen
            FROM fund_closing_total t
            LEFT JOIN (
                SELECT j.book_id, j.compound_id, YEAR(j.value_date) * 100 + MONTH(j.value_date) AS month, p.title_code,
                    SUM(p.amount_fen) AS total_fen
                FROM fund_journal j
                JOIN fund_posting p ON p.journal_id = j.journal_id
                WHERE j.kind = 'CLOSING'
                GROUP BY j.book_id, j.compound_id, month, p.title_code
            ) p ON p.book_id = t.book_id AND p.compound_id = t.compound_id AND p.month = t.month
                AND p.title_code = t.title_code
            WHERE t.debit_fen - t.credit_fen <> COALESCE(p.total_fen, 0)
            """),
    BOOK_IS_ZERO_SUM("每个账簿、每个小区借贷平衡", """
            SELECT CONCAT('账簿 ', book_id, ' 小区 ', compound_id), SUM(debit_fen), SUM(credit_fen)
            FROM fund_total
            GROUP BY book_id, compound_id
            HAVING SUM(debit_fen) <> SUM(credit_fen)
            """),
    UNITS_EQUAL_CONTROL("分户账合计等于总账控制科目", """
            SELECT CONCAT('账簿 ', u.book_id, ' 小区 ', u.compound_id), COALESCE(c.control_fen, 0), u.units_fen
            FROM (
                SELECT a.book_id, a.compound_id, -SUM(b.balance_fen) AS units_fen
                FROM fund_account a
                JOIN fund_balance b ON b.account_id = a.account_id
                WHERE a.level = 'UNIT'
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
    BANK_EQUALS_LEDGER("银行存款账等于总账科目", """
            SELECT CONCAT('账簿 ', g.book_id, ' 科目 ', g.title_code), COALESCE(t.total_fen, 0), g.balance_fen
            FROM (
                SELECT a.book_id, a.title_code, SUM(b.balance_fen) AS balance_fen
                FROM fund_account a
                JOIN fund_balance b ON b.account_id = a.account_id
                WHERE a.level = 'GENERAL' AND a.title_code NOT IN (3001, 3002, 4001, 5001, 5101)
                GROUP BY a.book_id, a.title_code
            ) g
            LEFT JOIN (
                SELECT book_id, title_code, SUM(debit_fen - credit_fen) AS total_fen
                FROM fund_total
                GROUP BY book_id, title_code
            ) t ON t.book_id = g.book_id AND t.title_code = g.title_code
            WHERE g.balance_fen <> COALESCE(t.total_fen, 0)
            """),
    VOUCHERS_HAVE_NO_GAP("凭证号连续", """
            SELECT CONCAT('账簿 ', c.book_id, ' ', c.voucher_year, ' 年'), c.last_number, COALESCE(j.journals, 0)
            FROM fund_voucher_counter c
            LEFT JOIN (
                SELECT book_id, voucher_year, COUNT(*) AS journals, MAX(voucher_number) AS last_number
                FROM fund_journal GROUP BY book_id, voucher_year
            ) j ON j.book_id = c.book_id AND j.voucher_year = c.voucher_year
            WHERE c.last_number <> COALESCE(j.journals, 0) OR c.last_number <> COALESCE(j.last_number, 0)
            """),
    HELD_FOLLOWS("冻结额等于已批准未支付的分摊之和", """
            SELECT CONCAT('账户 ', b.account_id), COALESCE(h.held_fen, 0), b.held_fen
            FROM fund_balance b
            LEFT JOIN (
                SELECT s.account_id, SUM(s.from_account_fen) AS held_fen
                FROM fund_withdrawal w
                JOIN fund_withdrawal_share s ON s.withdrawal_id = w.withdrawal_id
                WHERE w.state = 'APPROVED'
                GROUP BY s.account_id
            ) h ON h.account_id = b.account_id
            WHERE b.held_fen <> COALESCE(h.held_fen, 0)
            """),
    INITIAL_DEPOSIT_FOLLOWS("首期交存额等于首期交存凭证、期初登记与分割合并结转之和", """
            SELECT CONCAT('账户 ', i.account_id), COALESCE(p.paid_fen, 0) + COALESCE(o.deposit_fen, 0)
                + COALESCE(t.taken_fen, 0) - COALESCE(g.given_fen, 0), i.amount_fen
            FROM fund_initial_deposit i
            LEFT JOIN (
                SELECT p.account_id, -SUM(p.amount_fen) AS paid_fen
                FROM fund_journal j
                JOIN fund_posting p ON p.journal_id = j.journal_id
                WHERE j.kind = 'INITIAL_DEPOSIT'
                GROUP BY p.account_id
            ) p ON p.account_id = i.account_id
            LEFT JOIN fund_opening_line o ON o.account_id = i.account_id
            LEFT JOIN (SELECT account_id, SUM(amount_fen) AS taken_fen FROM fund_carried_initial GROUP BY account_id) t
                ON t.account_id = i.account_id
            LEFT JOIN (SELECT from_account_id, SUM(amount_fen) AS given_fen FROM fund_carried_initial
                GROUP BY from_account_id) g ON g.from_account_id = i.account_id
            WHERE i.amount_fen <> COALESCE(p.paid_fen, 0) + COALESCE(o.deposit_fen, 0) + COALESCE(t.taken_fen, 0)
                - COALESCE(g.given_fen, 0)
            """),
    RECEIPTS_FOLLOW("专用票据连号，一户一笔交存至多一份有效，金额相符", """
            SELECT CONCAT('票据 ', g.series, ' ', g.first_no), g.next_no - g.first_no, COUNT(r.receipt_id)
            FROM fund_receipt_range g
            LEFT JOIN fund_receipt r ON r.range_id = g.range_id AND r.receipt_no BETWEEN g.first_no AND g.next_no - 1
            GROUP BY g.range_id, g.series, g.first_no, g.next_no
            HAVING g.next_no - g.first_no <> COUNT(r.receipt_id)
            UNION ALL
            SELECT CONCAT('批次 ', r.batch_id, ' 账户 ', r.account_id), COALESCE(l.amount_fen, 0), SUM(r.amount_fen)
            FROM fund_receipt r
            LEFT JOIN fund_receipt_void v ON v.receipt_id = r.receipt_id
            LEFT JOIN fund_deposit_line l ON l.batch_id = r.batch_id AND l.account_id = r.account_id
            WHERE v.receipt_id IS NULL
            GROUP BY r.batch_id, r.account_id, l.amount_fen
            HAVING SUM(r.amount_fen) <> COALESCE(l.amount_fen, 0)
            """),
    CHECKPOINTS_FOLLOW_POSTINGS("结账余额等于截至当月的分录之和", """
            SELECT CONCAT('账户 ', c.account_id, ' ', c.month), SUM(p.amount_fen), c.balance_fen
            FROM (SELECT book_id, MAX(month) AS month FROM fund_checkpoint GROUP BY book_id) l
            JOIN fund_checkpoint c ON c.book_id = l.book_id AND c.month = l.month
            JOIN fund_posting p ON p.account_id = c.account_id
            JOIN fund_journal j ON j.journal_id = p.journal_id
            WHERE YEAR(j.value_date) * 100 + MONTH(j.value_date) <= c.month
            GROUP BY c.account_id, c.month, c.balance_fen
            HAVING SUM(p.amount_fen) <> c.balance_fen
            """),
    TITLE_CHECKPOINTS_FOLLOW("科目结账累计等于各月发生额之和", """
            SELECT CONCAT('科目 ', c.title_code, ' ', c.month), SUM(t.debit_fen - t.credit_fen), c.debit_fen - c.credit_fen
            FROM (SELECT book_id, MAX(month) AS month FROM fund_title_checkpoint GROUP BY book_id) l
            JOIN fund_title_checkpoint c ON c.book_id = l.book_id AND c.month = l.month
            JOIN fund_total t ON t.book_id = c.book_id AND t.title_code = c.title_code AND t.month <= c.month
            GROUP BY c.book_id, c.month, c.title_code, c.debit_fen, c.credit_fen
            HAVING SUM(t.debit_fen) <> c.debit_fen OR SUM(t.credit_fen) <> c.credit_fen
            """),
    SEALED_IN_TIME("凭证按时封存"),
    LEAVES_FOLLOW_VOUCHERS("封存的凭证未被改动"),
    TREE_FOLLOWS_LEAVES("封存日志的子树由凭证算得"),
    ROOTS_ARE_ANCHORED("签名根值与日志、锚定文件一致");

    private final String label;
    private final String query;

    /** A rule of the sealed log, which no query can compute. */
    ProofRule(String label) {
        this(label, "");
    }

    ProofRule(String label, String query) {
        this.label = label;
        this.query = query;
    }

    public String label() {
        return label;
    }

    /** Yields a row of subject, expected and found for everything that breaks the rule; empty if no query can. */
    String query() {
        return query;
    }
}
