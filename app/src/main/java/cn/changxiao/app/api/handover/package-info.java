/** The hand-over as JSON under {@code /api/v1/handover}: ids as text, money as text of yuan, days as ISO dates. */
package cn.changxiao.app.api.handover;
