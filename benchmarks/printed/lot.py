"""Which of the forms are held back from tuning."""

from __future__ import annotations

HELD_BACK = frozenset(
    "arrival_notice_us bl_evergold bl_french_line bl_hanse bl_zimra booking_conf cn_declaration coo_ccpit coo_chamber_eu eei_us hawb_simple hbl_nvocc_tw insurance_cargo inv_courier inv_japan inv_korean inv_portuguese inv_quickbooks_in inv_russian inv_turkish inv_word_fr jp_export_permit pl_cartons_cn pl_erp_boxes sad_export smgs_rail vehicle_inv_uae".split()
)
"""Drawn by lot over each sort of paper before any was measured; never to be changed."""

LAST = frozenset(
    "an_europe awb_typed_lines bc_carrier_mail bl_ukr_linear bl_wide_notes cmr_single_lang coo_arab_chamber coo_form_d hbl_column_style insp_fumigation inv_dutch_flower inv_netsuite inv_polish inv_thai_simple inv_vehicle_lot pl_french pl_thai_pallet po_sap_blanket swb_portal_print".split()
)
"""Written after the others had been opened, measured as they came, and never looked into."""

KINDS = frozenset(
    "ae_boe_ar an_korea atr_cert bl_conocimiento br_due cim_rail cmr_pl cn_import_declaration coo_form_e coo_prose do_es fum_cert in_shipping_bill lc_letter lc_mt700_f phyto_ippc sad_import_fr si_carrier".split()
)
"""Of the forms of customs offices, chambers, surveyors, insurers, banks and railways that came after them, the half drawn by lot and never looked into."""

CARRIERS = frozenset("an_us_agent coo_turk_chamber inv_wise_minimal swb_nordic".split())
"""Of the forms of carriers, agents and accounting programs that came last, those drawn by lot from the third sowing of them and never looked into."""
