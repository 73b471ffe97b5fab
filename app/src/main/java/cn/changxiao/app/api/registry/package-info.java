/** The register as JSON under {@code /api/v1}: ids as text, areas in hundredths of a square metre and as text. */
package cn.changxiao.app.api.registry;
