/**
 * TrueType fonts, cut down to the characters a document uses. A Chinese font has thirty thousand glyphs and a bill two
 * hundred: embedding the width table of all of them would be most of the file. Knows fonts and nothing of pages.
 */
package cn.changxiao.property.document.typeface;
